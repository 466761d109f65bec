/** A heading's anchor, as GitHub makes it. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");

/** Gives the anchors of a page's headings in order; one that comes again gets a number. */
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

/** The headings of a page: how deep, and in which words. */
export const headingsIn = (page: string) =>
  [...withoutCode(page).matchAll(/^(#{1,6}) (.+)$/gm)].map(([, marks = "", text = ""]) => ({
    depth: marks.length,
    text,
  }));

export function anchorsOf(page: string): Set<string> {
  const anchorFor = uniqueAnchors();
  return new Set(headingsIn(page).map(({ text }) => anchorFor(text)));
}

/** Where a page's links and pictures lead, those to other sites left out. */
export const linksIn = (page: string): string[] =>
  [...withoutCode(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
