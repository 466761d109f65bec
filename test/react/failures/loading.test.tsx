import { describeFailures } from "./describe-failures.js";
import { loadingFailures } from "./loading.rows.js";

describeFailures(loadingFailures);
