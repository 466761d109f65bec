/** Refuses a release while the address of the repository is the placeholder: npm and errors would show dead links. */
import { readFileSync } from "node:fs";
import { addressIn, PLACEHOLDER, type Package } from "./docs/repository.js";

const [file = "package.json"] = process.argv.slice(2);
const described = JSON.parse(readFileSync(file, "utf8")) as Package; // it is a package.json

if (addressIn(described) === PLACEHOLDER) {
  process.stderr.write(
    `repository.url in ${file} is still a placeholder (${PLACEHOLDER}).\n` +
      "Set it with `npm pkg set repository.url=git+https://….git`, run `npm run docs`, and commit.\n",
  );
  process.exitCode = 1;
}
