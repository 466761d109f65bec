import { describe } from "vitest";
import { testOfficial } from "../hot-reload.js";
import { createShop } from "../shop.js";
import { createNextShop } from "./next-shop.js";

describe.each([
  { server: "Vite", createApp: createShop },
  { server: "Next.js", createApp: createNextShop },
])("$server", ({ server, createApp }) => testOfficial(server, createApp));
