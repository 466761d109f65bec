import { SignJWT } from "jose";
import { signedIn } from "../../lib/signed-in";

/** Returns a TalkJS token for the signed-in user. The secret key never leaves the server. */
export async function GET(): Promise<Response> {
  const person = await signedIn();
  if (!person) return new Response("Nobody is signed in.", { status: 401 });
  const token = await new SignJWT({ tokenType: "user" })
    .setProtectedHeader({ alg: "HS256" })
    .setIssuer(process.env.NEXT_PUBLIC_TALKJS_APP_ID ?? "")
    .setSubject(person.id)
    .setExpirationTime("1h")
    .sign(new TextEncoder().encode(process.env.TALKJS_SECRET_KEY));
  return new Response(token);
}
