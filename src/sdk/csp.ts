const ORIGIN = "https://cdn.talkjs.com";

/** Watches the page's content security policy, because the tag only reports an error. Returns whether it has blocked TalkJS's script. */
export function watchCsp(signal: AbortSignal): () => boolean {
  let isForbidden = false;
  const note = ({ blockedURI, disposition }: SecurityPolicyViolationEvent) => {
    if (disposition === "enforce" && blockedURI.startsWith(ORIGIN)) isForbidden = true;
  };
  if (typeof document !== "undefined")
    document.addEventListener("securitypolicyviolation", note, { signal });
  return () => isForbidden;
}
