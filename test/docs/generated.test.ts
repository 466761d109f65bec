import { pages } from "../../scripts/docs/generated.js";
import { testCurrent } from "../support/expect-current.js";

testCurrent(pages, 30_000);
