/** A component of the server, which knows nothing of the chat around it. */
export default function Page() {
  return (
    <main>
      <h1>Lamps</h1>
      <p>One lamp, hardly used. Ask Bob about it.</p>
    </main>
  );
}
