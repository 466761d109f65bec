import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect } from "storybook/test";
import { breaking } from "./parts/breaking.js";
import { FailingApp } from "./parts/failing-app.js";
import { proves } from "./parts/failure-proofs.js";
import { freshSimulator, simulatorIn } from "./parts/simulated.js";

const switchTo = (desktopNotificationEnabled: boolean) => ({
  session: { desktopNotificationEnabled },
});

const meta = {
  title: "Failures/Notifications",
  loaders: [freshSimulator],
  render: (_, context) => (
    <FailingApp
      simulator={simulatorIn(context)}
      session={{ userId: "alice", desktopNotificationEnabled: true, alertOnFailure: false }}
      steps={{ "Fix the cause": switchTo(false), "Enable notifications": switchTo(true) }}
    />
  ),
} satisfies Meta;

export default meta;

type Story = StoryObj;
type Context = Parameters<typeof simulatorIn>[0];

const cure = ["Fix the cause", "Enable notifications"];

const isQuiet = (context: Context) => expect(simulatorIn(context).ledger.alertsShown).toBe(0);

/** The user or the browser refuses notifications. The chat works. */
export const NotificationsDenied: Story = {
  beforeEach: breaking("setDesktopNotificationEnabled", { error: "denied" }),
  play: proves("notifications-denied", {
    says: "The browser or the user refused desktop notifications.",
    cure,
    well: isQuiet,
  }),
};

/** A browser without desktop notifications. */
export const NotificationsUnsupported: Story = {
  beforeEach: breaking("setDesktopNotificationEnabled", { error: "unsupported" }),
  play: proves("notifications-unsupported", {
    says: "This browser has no desktop notifications.",
    cure,
    well: isQuiet,
  }),
};

/** The browser allows notifications, and TalkJS fails to enable them. */
export const NotificationsFailed: Story = {
  beforeEach: breaking("setDesktopNotificationEnabled"),
  play: proves("notifications-failed", {
    says: "Desktop notifications could not be switched on or off.",
    cure,
    well: isQuiet,
  }),
};
