import { expect, test } from "vitest";
import { openAlice } from "./open.js";

test.each(["uploadFile", "uploadImage", "uploadVideo", "uploadAudio", "uploadVoice"] as const)(
  "%s returns a token for the file",
  async (upload) => {
    const { simulator, session } = openAlice();
    const token = await session[upload](new Blob(["x"]), { filename: "lamp" });
    expect(token).toBe("file_lamp");
    expect(simulator.ledger.calls.at(-1)).toMatchObject({
      on: "Session",
      method: upload,
      args: ["[Blob]", { filename: "lamp" }],
    });
  },
);

test("the ledger records devices and push registrations until the session ends", async () => {
  const { simulator, session } = openAlice();
  const registration = { provider: "fcm", pushRegistrationId: "id" } as const;
  await session.registerDevice({ platform: "ios", pushRegistrationId: "id" });
  await session.unregisterDevice();
  await session.setPushRegistration(registration);
  await session.unsetPushRegistration(registration);
  await session.clearPushRegistrations();
  session.syncThemeForLocalDev("theme.css");
  const { ledger } = simulator;
  expect(ledger.calls.slice(1).map(({ method }) => method)).toEqual([
    ...["registerDevice", "unregisterDevice", "setPushRegistration", "unsetPushRegistration"],
    ...["clearPushRegistrations", "syncThemeForLocalDev"],
  ]);
  session.destroy();
  expect(() => session.unregisterDevice()).toThrow("not alive");
  expect(ledger.deadCalls).toHaveLength(1);
});
