/** A server component, independent of the chat around it. */
export default function Page() {
  return (
    <main>
      <h1>Lamps</h1>
      <p>One lamp, hardly used. Ask Bob about it.</p>
    </main>
  );
}
