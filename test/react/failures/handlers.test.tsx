import { describeFailures } from "./describe-failures.js";
import { handlerFailures } from "./handlers.rows.js";

describeFailures(handlerFailures);
