import { preloadTalk } from "talkjs-session";

/** While somebody types a password, TalkJS is on its way. */
export const SignInForm = () => (
  <form action="/sign-in" method="post" onFocus={() => preloadTalk()}>
    <label>
      Password <input type="password" name="password" />
    </label>
    <button>Sign in</button>
  </form>
);
