const ORIGIN = "https://cdn.talkjs.com";

/** Watches for violations of the page's policy, because the tag only reports an error. Returns a function that reads the result. */
export function watchCsp(signal: AbortSignal): () => boolean {
  let isForbidden = false;
  const note = ({ blockedURI, disposition }: SecurityPolicyViolationEvent) => {
    if (disposition === "enforce" && blockedURI.startsWith(ORIGIN)) isForbidden = true;
  };
  if (typeof document !== "undefined")
    document.addEventListener("securitypolicyviolation", note, { signal });
  return () => isForbidden;
}
