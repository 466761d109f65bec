import type * as Talk from "talkjs/all.js";

/** Returns the token of a simulated upload. The file is not sent anywhere. */
export function fileToken(filename: string): Talk.FileToken {
  return `file_${filename}` as Talk.FileToken; // only TalkJS can create this branded type
}

export function fileContent({ name: filename, size }: File): Talk.ContentBlock {
  const token = fileToken(filename);
  return { type: "file", fileToken: token, url: `simulated:${token}`, size, filename };
}
