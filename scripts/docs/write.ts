/** `npm run docs`: writes all generated files, or only those whose paths are given. */
import { writeFile } from "node:fs/promises";
import { apiReports, charts, pages } from "./generated.js";
import { inRoot, readIfAny } from "./pages.js";

const only = process.argv.slice(2);
for (const [path, generate] of Object.entries({ ...charts, ...apiReports, ...pages })) {
  if (only.length > 0 && !only.includes(path)) continue;
  const text = await generate();
  if (text === (await readIfAny(path))) continue;
  await writeFile(inRoot(path), text);
  process.stdout.write(`${path}\n`);
}
