import type { ReactNode } from "react";
import { signedIn, signInAs } from "../lib/signed-in";
import { ChatSession } from "./chat-session";
import { Header } from "./header";

export const metadata = { title: "Lamps", icons: { icon: "data:," } };

/** A layout stays mounted across page navigation, and so does the session inside it. */
export default async function Layout({ children }: { children: ReactNode }) {
  const person = await signedIn();
  return (
    <html lang="en">
      <body>
        <ChatSession person={person}>
          <Header person={person} signIn={signIn} />
          {children}
        </ChatSession>
      </body>
    </html>
  );
}

async function signIn(form: FormData) {
  "use server";
  await signInAs(String(form.get("id") ?? ""));
}
