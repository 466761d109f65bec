interface ImportMetaEnv {
  /** The app id from `TALKJS_APP_ID=… npm start`, or an empty string. */
  readonly STORYBOOK_TALKJS_APP_ID?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}

/** The text of a file, unchanged. */
declare module "*?raw" {
  const source: string;
  export default source;
}
