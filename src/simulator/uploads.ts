import type * as Talk from "talkjs/all.js";

/** Pretends that a file was uploaded: nothing leaves memory. */
export function fileToken(filename: string): Talk.FileToken {
  return `file_${filename}` as Talk.FileToken; // only TalkJS can make its brand
}

export function fileContent({ name: filename, size }: File): Talk.ContentBlock {
  const token = fileToken(filename);
  return { type: "file", fileToken: token, url: `simulated:${token}`, size, filename };
}
