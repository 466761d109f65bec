import type { Meta, StoryObj } from "@storybook/react-vite";
import { useEffect, useRef } from "react";
import { expect, waitFor } from "storybook/test";
import { forRecipe } from "./parts/simulated-entry-points/recipe-simulator.js";
import { asWritten, onAPage } from "./parts/recipe.js";
import { simulatorIn } from "./parts/simulated.js";
import { showUnreads } from "./recipes/without-react.js";
import source from "./recipes/without-react.ts?raw";

const meta = {
  title: "Recipes/Without React",
  tags: ["autodocs"],
  loaders: [forRecipe],
  decorators: [onAPage],
  parameters: asWritten(source),
} satisfies Meta;

export default meta;

/** React only renders the element. */
function Place() {
  const place = useRef<HTMLOutputElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const stop = showUnreads(place.current, "alice");
    return () => void stop();
  }, []);
  return (
    <p>
      Messages: <output ref={place} />
    </p>
  );
}

/** A controller has all features of a session. `<Session>` is a thin wrapper around one. */
export const UnreadsOfAPage: StoryObj = {
  render: () => <Place />,
  play: async (context) => {
    const { canvas } = context;
    const says = (text: string) =>
      waitFor(() => expect(canvas.getByRole("status")).toHaveTextContent(text));
    await says("2 unread");
    simulatorIn(context).say({ from: "bob", conversationId: "lunch", text: "Are you hungry?" });
    await says("3 unread");
    await expect(simulatorIn(context).ledger.sessions).toMatchObject({ opened: 1, open: 1 });
  },
};
