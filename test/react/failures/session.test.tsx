import { describeFailures } from "./describe-failures.js";
import { sessionFailures } from "./session.rows.js";

describeFailures(sessionFailures);
