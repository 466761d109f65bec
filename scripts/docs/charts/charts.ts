import { chatViewMachine, sessionMachine } from "../../../src/machines.js";
import { once } from "../once.js";
import { layOut } from "./layout.js";

export const sessionChart = once(() => layOut("session", sessionMachine));

export const chatViewChart = once(() => layOut("chat UI", chatViewMachine));
