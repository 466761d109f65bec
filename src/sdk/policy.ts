const ORIGIN = "https://cdn.talkjs.com";

/** Hears whether the page's policy refuses the script: the tag itself only fails. Gives how to ask. */
export function watchCsp(signal: AbortSignal): () => boolean {
  let isForbidden = false;
  const note = ({ blockedURI, disposition }: SecurityPolicyViolationEvent) => {
    if (disposition === "enforce" && blockedURI.startsWith(ORIGIN)) isForbidden = true;
  };
  if (typeof document !== "undefined")
    document.addEventListener("securitypolicyviolation", note, { signal });
  return () => isForbidden;
}
