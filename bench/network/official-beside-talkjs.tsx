import "talkjs"; // as in an app that uses the SDK directly
import { Session, useSession } from "@talkjs/react";
import { start } from "./start.js";

start({ Session, useSession });
