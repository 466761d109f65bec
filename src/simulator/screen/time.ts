const dayMs = 86_400_000;

/** A moment as a message says it: the time of day. */
export function timeOf(moment: Date): string {
  return moment.toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit" });
}

/** A moment as the feed says it: the time of day, or the day if that is long ago. */
export function dayOrTimeOf(moment: Date): string {
  if (Date.now() - moment.getTime() < dayMs) return timeOf(moment);
  return moment.toLocaleDateString(undefined, { day: "numeric", month: "short" });
}
