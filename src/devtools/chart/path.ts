import { METRICS } from "./metrics.js";

export type Point = readonly [x: number, y: number];

export const cornersOf = (points: readonly number[]): Point[] =>
  points.flatMap((x, index) => (index % 2 === 0 ? [[x, points[index + 1] ?? 0] as const] : []));

/** Returns a line through the corners. Each corner is rounded as far as the distance to its neighbours allows. */
export function roundedPath(corners: readonly Point[]): string {
  const steps = corners.map((corner, index) => {
    const before = corners[index - 1];
    const after = corners[index + 1];
    if (!before || !after) return `${before ? "L" : "M"}${said(corner)}`;
    const room = Math.min(METRICS.cornerRadius, far(before, corner) / 2, far(corner, after) / 2);
    return `L${said(toward(corner, before, room))}Q${said(corner)} ${said(toward(corner, after, room))}`;
  });
  return steps.join("");
}

/** Returns the position and the direction of an arrowhead. */
export function arrowAt(corners: readonly Point[]): string {
  const [before, end] = corners.slice(-2);
  if (!before || !end) return "";
  const angle = (Math.atan2(end[1] - before[1], end[0] - before[0]) * 180) / Math.PI;
  return `translate(${said(end)}) rotate(${String(angle)})`;
}

const said = ([x, y]: Point): string => `${String(x)} ${String(y)}`;

const far = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1]);

function toward(from: Point, to: Point, distance: number): Point {
  const part = distance / (far(from, to) || 1);
  return [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part];
}
