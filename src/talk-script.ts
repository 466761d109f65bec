import { install } from "./simulator/install.js";

install(window);
