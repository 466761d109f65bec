interface ImportMetaEnv {
  /** The app id that `TALKJS_APP_ID=… npm start` was given, or an empty string. */
  readonly STORYBOOK_TALKJS_APP_ID?: string;
}

interface ImportMeta {
  readonly env: ImportMetaEnv;
}

/** A file as it is, to be read. */
declare module "*?raw" {
  const source: string;
  export default source;
}
