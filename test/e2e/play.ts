import type { Edit } from "./edits.js";
import type { App } from "./shop.js";
import type { Visited } from "./visit.js";

export const TAKES = Array.from({ length: 10 }, (_, index) => index + 1);

const DRAFT = "Half a sentence";

/** The visible results after the user started a message and the app was edited ten times. */
export type Outcome = Awaited<ReturnType<typeof play>>;

/** Clicks the like button once, starts to write a message, and then edits the app ten times. */
export async function play(app: App, { page, ...visited }: Visited, edit: Edit) {
  const like = page.getByRole("button", { name: "likes" });
  const message = page.getByRole("textbox", { name: "Message" });
  await visited.reaches("alive");
  await like.click();
  await message.fill(DRAFT);
  await visited.hearsOfSaves();
  for (const take of TAKES) {
    await app.edit(edit.file, (before) => edit.save(before, take));
    if (edit.shows) await page.getByText(edit.shows(take), { exact: true }).waitFor();
    if (edit.names) await visited.knows(edit.names(take));
    await message.waitFor();
  }
  await visited.reaches("alive");
  const [likes, draft] = [await like.innerText(), await message.inputValue()];
  return { likes, draft, ...(await visited.ledger()) };
}

/** The expected results for the session, the chat UI and the component beside it. */
export function promised({ names, remounts }: Edit) {
  const isChatKept = remounts === undefined || remounts === "account";
  const areLikesKept = remounts === undefined || remounts === "chat";
  return {
    sessions: { opened: 1, open: 1 },
    chatUis: { opened: isChatKept ? 1 : TAKES.length + 1, open: 1 },
    draft: isChatKept ? DRAFT : "",
    likes: areLikesKept ? "1 likes" : "0 likes",
    updates: names ? TAKES.map((take) => ({ name: names(take) })) : [],
    deadCalls: [],
  };
}
