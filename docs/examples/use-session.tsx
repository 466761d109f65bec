import { useEffect, useState } from "react";
import { useSession } from "talkjs-session";

export function Greeting() {
  const session = useSession();
  const [last, setLast] = useState("");

  useEffect(() => {
    const subscription = session?.onMessage(({ body }) => setLast(body));
    return () => subscription?.unsubscribe();
  }, [session]);

  if (!session) return <p>Not signed in.</p>;
  return (
    <p>
      {session.me.id} is here. {last}
    </p>
  );
}
