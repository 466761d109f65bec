import { useState } from "react";

/** A part of the app outside the chat. Its state must survive chat failures. */
export function Basket() {
  const [lamps, setLamps] = useState(0);
  return (
    <section className="card" aria-label="Shop">
      <h2>The app around the chat</h2>
      <p>A brass lamp, as good as new</p>
      <button type="button" onClick={() => setLamps(lamps + 1)}>
        Put one in the basket
      </button>
      <p>
        <output>{lamps} in the basket</output>
      </p>
    </section>
  );
}
