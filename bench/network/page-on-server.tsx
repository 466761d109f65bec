import type { ReactNode } from "react";

/** The document that a server renders, and that the browser hydrates. */
export const PageOnServer = ({ children }: { readonly children: ReactNode }) => (
  <html lang="en">
    <head>
      <meta charSet="utf-8" />
      <title>A server-rendered page</title>
    </head>
    <body>
      <main>{children}</main>
    </body>
  </html>
);
