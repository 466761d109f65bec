import { describeFailures } from "./describe-failures.js";
import { credentialFailures, tokenFailures } from "./credentials.rows.js";

describeFailures([...credentialFailures, ...tokenFailures]);
