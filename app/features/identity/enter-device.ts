import type { Db } from "../../../db/connection.ts";
import { addLearner, formatDeviceLearners, parseDeviceLearners } from "./device-learners.ts";
import { createSession, destroySession, readSessions } from "./sessions.ts";

/**
 * Somebody takes a device: the session cookie's new value, or null where the device is full of learners. Who was
 * learning is kept beside; a teacher or operator who was signed in is signed out, for whoever holds the phone may take
 * the place of anybody kept on it.
 */
export async function enterDevice(
  db: Db,
  { device, user, now }: { device: string | null; user: string; now: number },
): Promise<string | null> {
  const { current, others } = parseDeviceLearners(device);
  const tokens = current ? [current, ...others] : [...others];
  const known = await readSessions(db, tokens, now);
  const stays = (token: string) => {
    const session = known.get(token);
    return session?.kind === "learner" && session.user !== user;
  };
  const left = {
    current: current && stays(current) ? current : null,
    others: others.filter(stays),
  };
  // The place is asked for before there is a session, so that a full device leaves none behind.
  if (addLearner(left, "") === null) return null;
  const entered = addLearner(left, await createSession(db, user, now));
  for (const token of tokens.filter((one) => !stays(one))) await destroySession(db, token);
  return entered && formatDeviceLearners(entered);
}

/** The device without whoever is signed in on it, and her session ended: the cookie's new value. */
export async function leaveDevice(db: Db, device: string | null): Promise<string> {
  const { current, others } = parseDeviceLearners(device);
  if (current) await destroySession(db, current);
  return formatDeviceLearners({ current: null, others });
}
