/** Returns the anchor of a heading, as GitHub creates it. */
export const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

/** Returns a function for the headings of one page in order. A repeated anchor gets a number. */
export function uniqueAnchors(): (heading: string) => string {
  const known = new Set<string>();
  return (heading) => {
    const anchor = anchorOf(heading);
    let unique = anchor;
    for (let count = 1; known.has(unique); count += 1) unique = `${anchor}-${String(count)}`;
    known.add(unique);
    return unique;
  };
}

const withoutCode = (page: string) =>
  page.replace(/^```[^]*?^```$/gm, "").replace(/<!--.*?-->/g, "");

/** Returns the headings of a page: level and text. */
export const headingsIn = (page: string) =>
  [...withoutCode(page).matchAll(/^(#{1,6}) (.+)$/gm)].map(([, marks = "", text = ""]) => ({
    depth: marks.length,
    text,
  }));

export function anchorsOf(page: string): Set<string> {
  const anchorFor = uniqueAnchors();
  return new Set(headingsIn(page).map(({ text }) => anchorFor(text)));
}

/** Returns the targets of a page's links and images, except links to other sites. */
export const linksIn = (page: string): string[] =>
  [...withoutCode(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
