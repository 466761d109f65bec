import { dirname } from "node:path";

const { LIBRARY, SIMULATED } = process.env;

/** @type {import("next").NextConfig} */
export default {
  devIndicators: false, // it is a button, and tests find the app's buttons by role
  turbopack: {
    root: dirname(import.meta.dirname), // the folder of node_modules
    resolveAlias: {
      ...(LIBRARY && { "talkjs-session": LIBRARY }),
      ...(SIMULATED && { talkjs: "talkjs-session/testing/talkjs" }),
    },
  },
  webpack(config) {
    if (SIMULATED) config.resolve.alias.talkjs$ = "talkjs-session/testing/talkjs";
    return config;
  },
};
