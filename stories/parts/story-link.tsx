import type { ReactNode } from "react";

interface StoryLinkProps {
  /** A story's id, or that of a page. */
  readonly to: string;
  readonly children: ReactNode;
}

/** A plain link, so that it works in a built page too: from the story's frame to the whole of it. */
export const StoryLink = ({ to, children }: StoryLinkProps) => (
  <a href={`./?path=/${to.endsWith("--docs") ? "docs" : "story"}/${to}`} target="_top">
    {children}
  </a>
);
