import type * as Talk from "talkjs/all.js";
import { eventful, sessionEvents, type EventOf } from "../engine/events.js";
import { instrument } from "../engine/guarded.js";
import type { Lifetime } from "../engine/life.js";
import { fileToken } from "./uploads.js";

/** The parameters of the real SDK, so that calls that compile with it compile here. */
type Args<Method extends keyof Talk.Session> = Talk.Session[Method] extends (
  ...args: infer Taken
) => unknown
  ? Taken
  : never;

type Events = EventOf<Talk.Session> | "on" | "off";

/** The methods of a session for devices and files. The ledger records the calls, and they have no effect. */
export abstract class SessionExtras extends eventful<Talk.Session, Events>(sessionEvents) {
  constructor(lifetime: Lifetime) {
    super(lifetime, "Session");
  }

  static {
    instrument(this.prototype, [
      ...(["registerDevice", "unregisterDevice", "setPushRegistration"] as const),
      ...(["unsetPushRegistration", "clearPushRegistrations", "uploadFile"] as const),
      ...(["uploadImage", "uploadVideo", "uploadAudio", "uploadVoice"] as const),
    ]);
  }

  syncThemeForLocalDev(..._theme: Args<"syncThemeForLocalDev">): void {}

  async registerDevice(..._args: Args<"registerDevice">): Promise<void> {}
  async unregisterDevice(..._args: Args<"unregisterDevice">): Promise<void> {}
  async setPushRegistration(..._args: Args<"setPushRegistration">): Promise<void> {}
  async unsetPushRegistration(..._args: Args<"unsetPushRegistration">): Promise<void> {}
  async clearPushRegistrations(..._args: Args<"clearPushRegistrations">): Promise<void> {}

  async uploadFile(_data: Blob, { filename }: Talk.GenericFileMetadata): Promise<Talk.FileToken> {
    return fileToken(filename);
  }

  async uploadImage(_data: Blob, { filename }: Talk.ImageFileMetadata): Promise<Talk.FileToken> {
    return fileToken(filename);
  }

  async uploadVideo(_data: Blob, { filename }: Talk.VideoFileMetadata): Promise<Talk.FileToken> {
    return fileToken(filename);
  }

  async uploadAudio(_data: Blob, { filename }: Talk.AudioFileMetadata): Promise<Talk.FileToken> {
    return fileToken(filename);
  }

  async uploadVoice(
    _data: Blob,
    { filename }: Talk.VoiceRecordingFileMetadata,
  ): Promise<Talk.FileToken> {
    return fileToken(filename);
  }
}
