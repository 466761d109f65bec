/** No event leads through as many states as this: a loop of eventless transitions fails, and hangs no page. */
export const FINITE = { maxIterations: 100 };
