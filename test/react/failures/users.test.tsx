import { describeFailures } from "./describe-failures.js";
import { userFailures } from "./users.rows.js";

describeFailures(userFailures);
