const LIGHT = `
  color-scheme: light; --ground: #fff; --raised: #f4f5fb; --line: #d3d6e4; --text: #1d2033;
  --quiet: #585d76; --accent: #2746d8; --on-accent: #fff; --good: #14804a; --bad: #c22438; --busy: #b36a00;`;

const DARK = `
  color-scheme: dark; --ground: #15171f; --raised: #1f2230; --line: #363b4f; --text: #e8eaf4;
  --quiet: #a5abc4; --accent: #9db0ff; --on-accent: #10132a; --good: #4fcf8b; --bad: #ff8593; --busy: #ffc168;`;

const MONO = `ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace`;

export const PANEL_STYLES = `
:host { all: initial; }
* { box-sizing: border-box; }
.devtools {${LIGHT} color: var(--text); font: 13px/1.45 system-ui, sans-serif; }
@media (prefers-color-scheme: dark) { .devtools {${DARK}} }
.devtools[data-theme="light"] {${LIGHT}}
.devtools[data-theme="dark"] {${DARK}}
.launcher, .panel { position: fixed; z-index: 2147483000; background: var(--ground); box-shadow: 0 2px 16px #0003; }
.launcher { display: flex; gap: 8px; align-items: center; right: 12px; bottom: 12px; border-radius: 999px; padding: 6px 14px; }
.panel:focus { outline: none; }
.panel { display: flex; flex-direction: column; border: 0 solid var(--line); max-width: 100vw; max-height: 100vh; }
.panel[data-dock="bottom"] { inset: auto 0 0; border-top-width: 1px; }
.panel[data-dock="right"] { inset: 0 0 0 auto; border-left-width: 1px; }
.resizer { position: absolute; z-index: 1; touch-action: none; }
[data-dock="bottom"] > .resizer { inset: -4px 0 auto; height: 8px; cursor: ns-resize; }
[data-dock="right"] > .resizer { inset: 0 auto 0 -4px; width: 8px; cursor: ew-resize; }
header { display: flex; gap: 6px; align-items: center; padding: 6px 10px; border-bottom: 1px solid var(--line); }
h2, h3, p, ul, ol, pre { margin: 0; padding: 0; }
h2 { flex: 1; font-size: 13px; }
h3 { font-size: 12px; min-width: 52px; color: var(--quiet); font-weight: 600; }
ul, ol { list-style: none; }
button, input { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line); border-radius: 6px; padding: 3px 8px; }
button { cursor: pointer; }
button:hover:enabled { border-color: var(--accent); }
button:disabled { cursor: default; opacity: .5; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
input { min-width: 0; flex: 1; }
.code, code, pre { font-family: ${MONO}; font-size: 12px; }
.dot { display: inline-block; width: 9px; height: 9px; border-radius: 50%; flex: none; background: var(--quiet); }
.dot[data-tone="good"] { background: var(--good); }
.dot[data-tone="bad"] { background: var(--bad); }
.dot[data-tone="busy"] { background: var(--busy); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.panel { container-type: inline-size; }
.columns { flex: 1; min-height: 0; display: grid; grid-template: minmax(0, 1fr) / 240px minmax(0, 1fr) 340px; }
.columns > p { padding: 10px; color: var(--quiet); }
nav, .tab-panel { overflow: auto; padding: 8px; }
nav { border-right: 1px solid var(--line); }
nav button { width: 100%; text-align: left; border-color: transparent; display: flex; gap: 8px; align-items: baseline; }
nav span { flex: 1; overflow-wrap: anywhere; }
nav b { font-family: ${MONO}; font-size: 12px; }
nav [data-kind="chatView"] { padding-left: 16px; }
nav [aria-current] { background: var(--raised); border-color: var(--accent); }
.stage { display: flex; flex-direction: column; min-height: 0; min-width: 0; }
.acts { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; padding: 7px 10px; border-top: 1px solid var(--line); }
.acts form { display: flex; gap: 6px; }
.acts p { color: var(--quiet); }
.chart { position: relative; flex: 1; min-height: 0; background: var(--chart-ground); }
.chart > [tabindex] { overflow: auto; height: 100%; padding: 8px; outline-offset: -2px; }
.chart > [tabindex] > div { margin: 0 auto; }
.chart svg { width: 100%; }
.zoom { position: absolute; right: 14px; bottom: 14px; display: flex; gap: 4px; }
.zoom button { min-width: 28px; height: 28px; padding: 0; }
.zoom .fit { padding: 0 8px; }
.chart > .talk-legend { position: absolute; left: 14px; top: 14px; border: 1px solid var(--line); border-radius: 6px; }
.details { display: flex; flex-direction: column; min-height: 0; border-left: 1px solid var(--line); }
[role="tablist"] { display: flex; padding: 0 6px; border-bottom: 1px solid var(--line); }
[role="tab"] { border: 0; border-bottom: 2px solid transparent; border-radius: 0; padding: 7px 8px 5px; color: var(--quiet); }
[role="tab"][aria-selected="true"] { border-color: var(--accent); color: var(--text); font-weight: 600; }
.tab-panel { flex: 1; min-height: 0; }
.tab-panel li { padding: 5px 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.tab-panel li li { border: 0; padding: 1px 0 1px 12px; }
.tab-panel code { display: block; color: var(--quiet); font-size: 11px; }
.tab-panel pre { white-space: pre-wrap; overflow-wrap: anywhere; }
.tab-panel p { color: var(--quiet); }
.error b { color: var(--bad); }
.error p { color: var(--text); }
time { color: var(--quiet); font-variant-numeric: tabular-nums; font-size: 12px; }
@container (max-width: 980px) {
  .columns { grid-template: minmax(0, 1fr) minmax(0, .8fr) / 230px minmax(0, 1fr); }
  nav { grid-row: 1 / 3; }
  .details { border-left: 0; border-top: 1px solid var(--line); }
}
@container (max-width: 600px) {
  .columns { display: block; overflow: auto; }
  nav { border-right: 0; max-height: 122px; }
  .chart { flex: none; height: 270px; border-top: 1px solid var(--line); }
  .tab-panel { overflow: visible; }
}
`;
