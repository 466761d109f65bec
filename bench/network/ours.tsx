import { Session, useSession } from "../../src/index.js";
import { start } from "./start.js";

start({ Session, useSession });
