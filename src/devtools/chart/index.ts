export { activeStates } from "./active-states.js";
export { Chart, type ChartProps, type LastTransition } from "./chart.js";
export type { ChartData, ChartEdge, ChartLabel, ChartState } from "./chart.types.js";
export { chatViewChart, sessionChart } from "./charts.generated.js";
export { Legend } from "./legend.js";
export { CHART_STYLES } from "./styles.js";
