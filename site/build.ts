/** `npm run build:docs`: writes the pages as a site to docs-site. */
import { join } from "node:path";
import { buildSite } from "./build-site.js";
import { PAGES } from "./pages.js";

await buildSite(join(import.meta.dirname, "../docs-site"));
process.stdout.write(`${String(PAGES.length)} pages in docs-site\n`);
