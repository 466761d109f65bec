import type { Meta, StoryObj } from "@storybook/react-vite";
import loadingMeta, * as loading from "./failures-loading.stories.js";
import sessionMeta, * as session from "./failures-session.stories.js";
import credentialsMeta, * as credentials from "./failures-credentials.stories.js";
import userMeta, * as user from "./failures-user.stories.js";
import chatMeta, * as chat from "./failures-chat.stories.js";
import notificationsMeta, * as notifications from "./failures-notifications.stories.js";
import { cured } from "./parts/failure-proofs.js";

/** Tests of the cures. The list of stories shows the failures themselves, which stay on the page. */
const meta = {
  title: "Failures/Heals",
  tags: ["test-only", "!dev", "!autodocs"],
  parameters: { a11y: { test: "off" } }, // the failures and the chats themselves are checked
} satisfies Meta;

export default meta;

export const ScriptBlockedHeals: StoryObj = cured(loadingMeta, loading.ScriptBlocked);
export const ScriptTimeoutHeals: StoryObj = cured(loadingMeta, loading.ScriptTimeout);
export const SdkFailedHeals: StoryObj = cured(loadingMeta, loading.SdkFailed);
export const SessionFailedHeals: StoryObj = cured(sessionMeta, session.SessionFailed);
export const SessionLostHeals: StoryObj = cured(sessionMeta, session.SessionLost);
export const SessionCloseFailedHeals: StoryObj = cured(sessionMeta, session.SessionCloseFailed);
export const EventRefusedHeals: StoryObj = cured(sessionMeta, session.EventRefused);
export const EventUnknownHeals: StoryObj = cured(sessionMeta, session.EventUnknown);
export const HandlerInvalidHeals: StoryObj = cured(sessionMeta, session.HandlerInvalid);
export const HandlerFailedHeals: StoryObj = cured(sessionMeta, session.HandlerFailed);
export const PropFrozenHeals: StoryObj = cured(sessionMeta, session.PropFrozen);
export const AppIdMissingHeals: StoryObj = cured(credentialsMeta, credentials.AppIdMissing);
export const AppIdInvalidHeals: StoryObj = cured(credentialsMeta, credentials.AppIdInvalid);
export const AppIdUnverifiedHeals: StoryObj = cured(credentialsMeta, credentials.AppIdUnverified);
export const CredentialsMismatchHeals: StoryObj = cured(
  credentialsMeta,
  credentials.CredentialsMismatch,
);
export const TokenFailedHeals: StoryObj = cured(credentialsMeta, credentials.TokenFailed);
export const TokenInvalidHeals: StoryObj = cured(credentialsMeta, credentials.TokenInvalid);
export const TokenTimeoutHeals: StoryObj = cured(credentialsMeta, credentials.TokenTimeout);
export const UserMissingHeals: StoryObj = cured(userMeta, user.UserMissing);
export const UserFailedHeals: StoryObj = cured(userMeta, user.UserFailed);
export const UserInvalidHeals: StoryObj = cured(userMeta, user.UserInvalid);
export const UserMismatchHeals: StoryObj = cured(userMeta, user.UserMismatch);
export const UserTimeoutHeals: StoryObj = cured(userMeta, user.UserTimeout);
export const UserUpdateFailedHeals: StoryObj = cured(userMeta, user.UserUpdateFailed);
export const UserUpdateTimeoutHeals: StoryObj = cured(userMeta, user.UserUpdateTimeout);
export const ViewFailedHeals: StoryObj = cured(chatMeta, chat.ViewFailed);
export const ViewTimeoutHeals: StoryObj = cured(chatMeta, chat.ViewTimeout);
export const ViewLostHeals: StoryObj = cured(chatMeta, chat.ViewLost);
export const ViewUpdateFailedHeals: StoryObj = cured(chatMeta, chat.ViewUpdateFailed);
export const ConversationFailedHeals: StoryObj = cured(chatMeta, chat.ConversationFailed);
export const PanelFailedHeals: StoryObj = cured(chatMeta, chat.PanelFailed);
export const PanelTimeoutHeals: StoryObj = cured(chatMeta, chat.PanelTimeout);
export const PanelCrossOriginHeals: StoryObj = cured(chatMeta, chat.PanelCrossOrigin);
export const NotificationsDeniedHeals: StoryObj = cured(
  notificationsMeta,
  notifications.NotificationsDenied,
);
export const NotificationsUnsupportedHeals: StoryObj = cured(
  notificationsMeta,
  notifications.NotificationsUnsupported,
);
export const NotificationsFailedHeals: StoryObj = cured(
  notificationsMeta,
  notifications.NotificationsFailed,
);
