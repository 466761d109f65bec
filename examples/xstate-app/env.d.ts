interface ImportMetaEnv {
  /** The app id, from the Settings page of the TalkJS dashboard. */
  readonly VITE_TALKJS_APP_ID: string;
}
