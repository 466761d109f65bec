const dayMs = 86_400_000;

/** The time of a message: the time of day. */
export function timeOf(moment: Date): string {
  return moment.toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit" });
}

/** The time of a conversation in the feed: the time of day, or the date if it is more than a day ago. */
export function dayOrTimeOf(moment: Date): string {
  if (Date.now() - moment.getTime() < dayMs) return timeOf(moment);
  return moment.toLocaleDateString(undefined, { day: "numeric", month: "short" });
}
