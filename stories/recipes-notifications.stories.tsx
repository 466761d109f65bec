import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { breaking } from "./parts/breaking.js";
import { browserSays, browserWithoutNotifications } from "./parts/browser-permission.js";
import { forRecipe } from "./parts/simulated-entry-points/recipe-simulator.js";
import { asWritten, onAPage } from "./parts/recipe.js";
import { simulatorIn } from "./parts/simulated.js";
import { Settings } from "./recipes/notification-button.js";
import source from "./recipes/notification-button.tsx?raw";

const meta = {
  title: "Recipes/Notification button",
  tags: ["autodocs"],
  loaders: [forRecipe],
  decorators: [onAPage],
  parameters: asWritten(source),
  render: () => <Settings userId="alice" report={() => undefined} />,
} satisfies Meta;

export default meta;

type Story = StoryObj;
type Context = Parameters<typeof simulatorIn>[0];

const promptsIn = (context: Context) => simulatorIn(context).ledger.promptsShown;
const isLive = (context: Context) =>
  waitFor(() => expect(simulatorIn(context).sessions).toHaveLength(1));

/** The permission is not decided yet. The browser prompt appears when the button is pressed, not when the page loads. */
export const NotAskedYet: Story = {
  beforeEach: browserSays("default", "granted"),
  play: async (context) => {
    await isLive(context);
    const button = context.canvas.getByRole("button", { pressed: false });
    await expect(promptsIn(context)).toBe(0);
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "true"));
    await expect(promptsIn(context)).toBe(1);
  },
};

/** The user refuses. The page says where to change the decision. */
export const Refused: Story = {
  beforeEach: (context) => {
    breaking("setDesktopNotificationEnabled", { error: "denied" })(context);
    return browserSays("default", "denied")(context);
  },
  play: async (context) => {
    await isLive(context);
    await userEvent.click(context.canvas.getByRole("button", { name: /Notify me/ }));
    await expect(await context.canvas.findByText(/You can allow them/)).toBeVisible();
    await expect(simulatorIn(context).ledger.alertsShown).toBe(0);
  },
};

/** Allowed on an earlier visit. Notifications are off until the user enables them, and can be disabled again. */
export const Granted: Story = {
  beforeEach: browserSays("granted"),
  play: async (context) => {
    await isLive(context);
    const button = context.canvas.getByRole("button", { pressed: false });
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "true"));
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "false"));
  },
};

/** Blocked on an earlier visit. There is no button, because the page cannot prompt again. */
export const Denied: Story = {
  beforeEach: browserSays("denied"),
  play: async ({ canvas }) => {
    await expect(await canvas.findByText(/Notifications are blocked/)).toBeVisible();
    await expect(canvas.queryByRole("button")).toBeNull();
  },
};

/** A browser without notifications. */
export const Unsupported: Story = {
  beforeEach: browserWithoutNotifications,
  play: async ({ canvas }) => {
    await expect(await canvas.findByText("This browser has no notifications.")).toBeVisible();
    await expect(canvas.queryByRole("button")).toBeNull();
  },
};
