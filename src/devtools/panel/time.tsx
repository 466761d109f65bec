/** Includes milliseconds, because many events can happen within one second. */
export const Time = ({ at }: { at: Date }) => (
  <time dateTime={at.toISOString()}>
    {at.toTimeString().slice(0, 8)}.{String(at.getMilliseconds()).padStart(3, "0")}
  </time>
);
