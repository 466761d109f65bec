import "talkjs"; // as in an app that uses the SDK directly
import { Session, useSession } from "../../src/index.js";
import { start } from "./start.js";

start({ Session, useSession });
