import { dirname } from "node:path";

/** @type {import("next").NextConfig} */
export default {
  devIndicators: false, // it is a button, and tests find the app's buttons by role
  turbopack: {
    root: dirname(import.meta.dirname), // the folder of node_modules
    resolveAlias: process.env.LIBRARY ? { "talkjs-session": process.env.LIBRARY } : {},
  },
};
