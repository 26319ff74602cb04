import type { Db } from "../../../db/connection.ts";
import { isFull, parseDeviceLearners } from "../identity/device-learners.ts";
import { readSessions } from "../identity/sessions.ts";
import { summaries } from "../progress/read-progress.ts";

export interface DeviceLearner {
  /** Place on this device, from 1, by age: it does not change when somebody else takes the phone. */
  number: number;
  token: string;
  user: string;
  kind: "learner" | "teacher" | "operator";
  current: boolean;
}

export interface SharedDevice {
  list: { number: number; current: boolean; finished: number }[];
  /** No room for one more. */
  full: boolean;
}

/** The learners of a device, from the value of its session cookie. */
export async function learnersOf(db: Db, device: string | null, now: number): Promise<DeviceLearner[]> {
  const { current, others } = parseDeviceLearners(device);
  const sessions = await readSessions(db, current ? [current, ...others] : others, now);
  return [...sessions]
    .map(([token, { user, kind }]) => ({ token, user, kind, current: token === current }))
    .sort((a, b) => (a.user < b.user ? -1 : 1))
    .map((learner, place) => ({ ...learner, number: place + 1 }));
}

/** The same for the page: no tokens, no ids; at most six learners, so at most six look-ups. */
export async function deviceLearners(db: Db, device: string | null, now: number): Promise<SharedDevice> {
  const list = await Promise.all(
    (await learnersOf(db, device, now)).map(async ({ number, current, user }) => {
      const known = await summaries(db, user);
      return { number, current, finished: [...known.values()].filter(({ completed }) => completed).length };
    }),
  );
  return { list, full: isFull(parseDeviceLearners(device)) };
}
