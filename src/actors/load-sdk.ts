import { failureOf } from "../errors/session-error.js";
import { fromSessionHost } from "./session-host.js";

export const loadSdk = /* @__PURE__ */ fromSessionHost(({ source }, { send }) =>
  source.load({
    loaded: () => send({ type: "sdk.loaded" }),
    failed: (error) => send({ type: "sdk.failed", failure: failureOf(error) }),
  }),
);

export const watchForSdk = /* @__PURE__ */ fromSessionHost(({ source, online }, { send }) => {
  const stopWatching = source.watch(() => send({ type: "sdk.loaded" }));
  const stopListening = online(() => send({ type: "network.online" }));
  return () => {
    stopWatching();
    stopListening();
  };
});
