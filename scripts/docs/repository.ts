import { readPage } from "./pages.js";

export interface Package {
  readonly repository: { readonly url: string };
}

/** Stands in `repository.url` of package.json until the owner sets the address. A release is refused with it. */
export const PLACEHOLDER = "https://github.com/OWNER/talkjs-session";

/** Returns the address of the repository on the web: the one constant that the owner sets. */
export const addressIn = ({ repository }: Package): string =>
  repository.url.replace(/^git\+/, "").replace(/\.git$/, "");

export const repositoryAddress = async (): Promise<string> =>
  addressIn(JSON.parse(await readPage("package.json")) as Package); // package.json of this project

/** `HEAD` is the default branch, however it is named. */
const fileAddress = (repository: string, path: string): string =>
  `${repository}/${/\.(png|svg)$/.test(path) ? "raw" : "blob"}/HEAD/${path}`;

const OWN_FILE = /https:\/\/[^\s()"]+?\/(?:blob|raw)\/HEAD\/([^\s()"]+)/g;

const ADVISORIES = /https:\/\/[^\s()"]+?\/security\/advisories/g;

/** Returns a page with the current addresses of the repository's files and advisories. */
export const withAddresses = (page: string, repository: string): string =>
  page
    .replace(
      /(\]\()(?![a-z]+:|#)([^)\s]+)/g,
      (_, open: string, path: string) => open + fileAddress(repository, path),
    )
    .replace(OWN_FILE, (_, path: string) => fileAddress(repository, path))
    .replace(ADVISORIES, `${repository}/security/advisories`);

/** Returns a page with relative links to files of the repository, as pages in its root have them. */
export const withRelativeLinks = (page: string): string => page.replace(OWN_FILE, "$1");

/** Returns package.json with the fields that follow from `repository.url`. */
export async function packageWithAddresses(): Promise<string> {
  const source = JSON.parse(await readPage("package.json")) as Package & Record<string, unknown>;
  const address = addressIn(source);
  return `${JSON.stringify({ ...source, homepage: `${address}#readme`, bugs: `${address}/issues` }, null, 2)}\n`;
}

/** Returns the module with the address that error messages contain. */
export const errorsPageModule = async (): Promise<string> =>
  `// Written by \`npm run docs\`.\nexport const ERRORS_PAGE =\n  "${fileAddress(await repositoryAddress(), "docs/errors.md")}";\n`;
