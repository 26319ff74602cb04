import type { Db } from "../../../db/connection.ts";
import {
  formatDeviceLearners,
  isFull,
  parseDeviceLearners,
  removeLearner,
  setAside,
  switchLearner,
} from "../identity/device-learners.ts";
import { leaveDevice } from "../identity/enter-device.ts";
import { deleteLearner, startAfresh } from "../progress/delete-learner.ts";
import { learnersOf } from "./device-learners.ts";
import type { MeIntent } from "./me-forms.tsx";

interface Wish {
  intent: MeIntent;
  /** Value of the session cookie. */
  device: string | null;
  /** For "switched": the learner's number on this device. */
  learner: number;
  now: number;
}

/** Does what was asked for on "my learning". Answers the session cookie's new value, or null to leave it. */
export async function carryOut(db: Db, { intent, device, learner, now }: Wish): Promise<string | null> {
  const known = parseDeviceLearners(device);
  const learners = await learnersOf(db, device, now);
  const self = learners.find(({ current }) => current);
  switch (intent) {
    case "someone-else":
      // Whoever holds the phone may come back as anybody kept on it: a teacher is not kept.
      if (self && self.kind !== "learner") return leaveDevice(db, device);
      return isFull(known) ? null : formatDeviceLearners(setAside(known));
    case "switched": {
      const chosen = learners.find(({ number }) => number === learner);
      return chosen ? formatDeviceLearners(switchLearner(known, chosen.token)) : null;
    }
    case "afresh":
      if (self) await startAfresh(db, self.user, now);
      return null;
    case "deleted":
      if (!self) return null;
      await deleteLearner(db, self.user, now);
      return formatDeviceLearners(removeLearner(known, self.token));
  }
}
