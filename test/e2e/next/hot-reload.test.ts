import { edited } from "../edits.js";
import { testEdits } from "../hot-reload.js";
import { createNextShop } from "./next-shop.js";

testEdits("Next.js", createNextShop, { "a component of the server": edited("app/page.jsx") });
