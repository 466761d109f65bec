import type { Visit } from "../chromium.js";
import {
  CHUNK_MS,
  RENDERINGS,
  SDK_IMPORTS,
  type Library,
  type NetworkCase,
  type Visited,
} from "../measurements.js";
import type {} from "./start.js";

/** How far away TalkJS's CDN is. */
const CDN = { afterMs: 200 };

export const NETWORK_CASES: readonly NetworkCase[] = RENDERINGS.flatMap((rendering) =>
  CHUNK_MS.flatMap((chunkMs) =>
    SDK_IMPORTS.map((sdkImport) => ({ rendering, chunkMs, sdkImport })),
  ),
);

/** Opens a page of the case with an empty cache, and waits for the session. */
export async function visitOverNetwork(
  visit: Visit,
  site: string,
  library: Library,
  { rendering, chunkMs, sdkImport }: NetworkCase,
): Promise<Visited> {
  const entry = sdkImport === "imported by the app" ? `${library}-beside-talkjs` : library;
  const address = `${site}${chunkMs}/${entry}/${rendering}`;
  const arrival = await visit((page) => page.evaluate(() => window.arrival), address, CDN);
  return { library, rendering, chunkMs, sdkImport, ...arrival };
}
