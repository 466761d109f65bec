import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig(({ mode }) => ({
  plugins: [react()],
  // `npm run demo`: every import of `talkjs` resolves to the simulator, and nothing is loaded from TalkJS.
  resolve: { alias: mode === "simulated" ? { talkjs: "talkjs-session/testing/talkjs" } : {} },
}));
