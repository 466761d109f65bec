import type { ReactNode } from "react";

interface StoryLinkProps {
  /** The id of a story or of a docs page. */
  readonly to: string;
  readonly children: ReactNode;
}

/** A plain link from the story's frame to another story, which also works in a static build. */
export const StoryLink = ({ to, children }: StoryLinkProps) => (
  <a href={`./?path=/${to.endsWith("--docs") ? "docs" : "story"}/${to}`} target="_top">
    {children}
  </a>
);
