import { dirname } from "node:path";

/** @type {import("next").NextConfig} */
export default {
  devIndicators: false, // a button of Next.js's beside those of the app
  turbopack: {
    root: dirname(import.meta.dirname), // where node_modules is
    resolveAlias: process.env.LIBRARY ? { "talkjs-session": process.env.LIBRARY } : {},
  },
};
