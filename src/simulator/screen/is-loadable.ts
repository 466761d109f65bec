/** Whether a URL has the page's own origin or is a `data:` URL. The simulator fetches no other URL. */
export function isLoadable(page: Document, url: string): boolean {
  if (!URL.canParse(url, page.baseURI)) return false;
  const { protocol, origin } = new URL(url, page.baseURI);
  if (protocol === "data:") return true;
  return protocol.startsWith("http") && origin === page.defaultView?.location.origin;
}
