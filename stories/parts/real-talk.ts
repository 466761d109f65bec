import { nameOf } from "./people.js";

/** Given by `TALKJS_APP_ID=… npm start`; empty means: over the simulator. */
export const realAppId = import.meta.env.STORYBOOK_TALKJS_APP_ID ?? "";

/** Imported late: the mere import of `talkjs` asks the network for its script. */
export async function realUser(id: string) {
  const { default: Talk } = await import("talkjs");
  await Talk.ready;
  return new Talk.User({ id, name: nameOf(id), role: "default" });
}
