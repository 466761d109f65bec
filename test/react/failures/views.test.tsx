import { describeFailures } from "./describe-failures.js";
import { viewFailures } from "./views.rows.js";

describeFailures(viewFailures);
