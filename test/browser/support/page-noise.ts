/** Collects a window's console errors and warnings, and uncaught errors. */
export function listenForNoise(window: Window & typeof globalThis): readonly string[] {
  const heard: string[] = [];
  const hear = (source: string, what: unknown) => void heard.push(`${source}: ${String(what)}`);
  for (const level of ["error", "warn"] as const)
    window.console[level] = (...words: unknown[]) => hear(`console.${level}`, words.join(" "));
  window.addEventListener("error", ({ message }) => hear("uncaught", message));
  window.addEventListener("unhandledrejection", ({ reason }) => hear("unhandled", reason));
  return heard;
}
