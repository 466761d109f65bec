import type { MaybeUser, SessionOptions } from "../../../src/controller.js";
import type { TalkSimulator } from "../../../src/testing.js";
import { byHand } from "../../controller/people.js";
import { macrotask } from "../../support/settle.js";
import { loadingOf, type Props } from "./session.props.js";

/** An app with its props, and its responses when the library resolves the user. */
export function createApp({ Talk, load }: TalkSimulator) {
  let asked = byHand();
  let news = 0;
  const fresh = (id: string) => new Talk.User({ id, name: `${id} ${(news += 1)}`, role: "buyer" });
  const settle = (user: MaybeUser) => {
    asked.resolve(user);
    return macrotask();
  };
  const users = {
    nobody: () => ({ userId: null }),
    carol: () => ({ syncUser: fresh("carol") }),
    promised: () => ({ userId: "carol", syncUser: () => (asked = byHand()).promise }),
    unnamed: () => ({ syncUser: () => (asked = byHand()).promise }),
    mismatched: () => ({ userId: "carol", syncUser: fresh("bob") }),
    bob: () => ({ syncUser: fresh("bob") }),
    announced: () => ({ syncUser: fresh("bob"), token: null }),
    misconfigured: () => ({ userId: null, appId: "" }),
  } satisfies Record<Props, () => object>;
  return {
    optionsOf: (props: Props): SessionOptions => ({
      sdk: load,
      appId: "app",
      verifyAppId: true,
      loading: loadingOf(props),
      onError: () => undefined,
      ...users[props](),
    }),
    answerUser: () => settle(fresh("carol")),
    answerNobody: () => settle(null),
    answerOther: () => settle(fresh("bob")),
    answerFailure() {
      asked.reject(new Error("no such profile"));
      return macrotask();
    },
  };
}
