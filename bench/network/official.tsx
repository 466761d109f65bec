import { Session, useSession } from "@talkjs/react";
import { start } from "./start.js";

start({ Session, useSession });
