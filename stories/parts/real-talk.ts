import { nameOf } from "./people.js";

/** The app id from `TALKJS_APP_ID=… npm start`. If it is empty, stories use the simulator. */
export const realAppId = import.meta.env.STORYBOOK_TALKJS_APP_ID ?? "";

/** Imports `talkjs` on demand, because the import alone requests its script from the network. */
export async function realUser(id: string) {
  const { default: Talk } = await import("talkjs");
  await Talk.ready;
  return new Talk.User({ id, name: nameOf(id), role: "default" });
}
