import { install, type Page } from "./simulator/install.js";

// The page may hold what the npm package left on it: a placeholder that no type knows.
install(window as unknown as Page);
