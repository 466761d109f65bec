import { testEdits } from "../hot-reload.js";
import { createNextShop } from "./next-shop.js";

testEdits(createNextShop);
