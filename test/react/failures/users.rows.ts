import type { MaybeUser } from "../../../src/index.js";
import type { Stage } from "./stage.js";
import { atAll, failed, lives, type Failure } from "./table.js";

const SETTLE_MS = 15_000;
const UPDATE_MS = 15_000;
const MISMATCH_MS = 5_000;

type Answer = (stage: Stage) => MaybeUser | Promise<MaybeUser>;

/** Results of `syncUser` that plain JavaScript allows and the type refuses. */
const garbage = "alice" as never;

const stranger: Answer = ({ simulator }) => new simulator.Talk.User("mallory");

const refuse: Answer = () => {
  throw new Error("mine");
};

/** Makes `syncUser` return this until the cause is removed; a pending promise settles with it. */
const answerBy = (answer: Answer) => (stage: Stage) => {
  const ask = () => (stage.isMended ? stage.person("Mended") : answer(stage));
  if (!stage.promisedUser) return stage.set({ syncUser: ask });
  const late = new Promise<MaybeUser>((resolve) => resolve(answer(stage)));
  stage.promisedUser.resolve(late);
  stage.askAgain = ask;
};

const isMended = ({ simulator, props }: Stage) =>
  simulator.user(props.userId ?? "")?.name === "Mended";

const user = (
  name: string,
  answer: Answer,
  rest: Pick<Failure, "outcome" | "at" | "heal">,
): Failure => ({
  name,
  strike: answerBy(answer),
  isWell: isMended,
  ...rest,
});

const promise =
  (answer: Answer): Answer =>
  async (stage) =>
    answer(stage);

const never: Answer = () => new Promise<MaybeUser>(() => undefined);

export const userFailures: readonly Failure[] = [
  user("syncUser that throws", refuse, { outcome: failed("user-failed") }),
  user("syncUser that gives garbage", () => garbage, { outcome: failed("user-invalid") }),
  user("syncUser that gives another user than userId", stranger, {
    outcome: failed("user-mismatch", MISMATCH_MS),
  }),
  user("syncUser that rejects", promise(refuse), { outcome: failed("user-failed") }),
  user(
    "syncUser that promises garbage",
    promise(() => garbage),
    {
      outcome: failed("user-invalid"),
    },
  ),
  user("syncUser that promises another user than userId", promise(stranger), {
    outcome: failed("user-mismatch", MISMATCH_MS),
  }),
  user("syncUser that never settles", never, {
    outcome: failed("user-timeout", SETTLE_MS),
    at: atAll(
      ["syncingUser.leasing", "alive.synced", "alive.updatingUser"],
      lives(["user-timeout"], UPDATE_MS),
    ),
    heal: (stage) => stage.set({ syncUser: stage.person("Mended") }),
  }),
];
