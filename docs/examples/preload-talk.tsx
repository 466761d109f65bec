import { preloadTalk } from "talkjs-session";

/** TalkJS loads while the user types a password. */
export const SignInForm = () => (
  <form action="/sign-in" method="post" onFocus={() => preloadTalk()}>
    <label>
      Password <input type="password" name="password" />
    </label>
    <button>Sign in</button>
  </form>
);
