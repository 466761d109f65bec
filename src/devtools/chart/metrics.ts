/** Sizes that the layout and the drawing share, in user units of the SVG. */
export const METRICS = {
  nameSize: 13,
  smallSize: 10,
  /** Wider than a character of any common monospace font, so that no text overflows its box. */
  characterWidth: 0.61,
  lineHeight: 13,
  /** The distance from the edge of a box to its text. */
  inset: 12,
  nameBaseline: 19,
  dotRadius: 4.5,
  cornerRadius: 6,
} as const;
