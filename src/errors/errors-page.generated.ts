// Written by `npm run docs`.
export const ERRORS_PAGE =
  "https://github.com/OWNER/talkjs-session/blob/HEAD/docs/errors.md";
