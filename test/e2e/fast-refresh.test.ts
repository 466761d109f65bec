import { testEdits } from "./hot-reload.js";
import { createShop } from "./shop.js";

testEdits("Vite", createShop);
