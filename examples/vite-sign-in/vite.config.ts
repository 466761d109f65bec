import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const standIn = fileURLToPath(new URL("src/simulated-talk.ts", import.meta.url));

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  // `npm run demo`: every import of `talkjs` resolves to the simulator, and nothing is loaded from TalkJS.
  resolve: { alias: mode === "simulated" ? [{ find: /^talkjs$/, replacement: standIn }] : [] },
}));
