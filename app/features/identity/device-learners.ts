import { isToken } from "./token.ts";

/** The learners who share a phone, as tokens in its one cookie. */
export interface DeviceLearners {
  /** Who is learning now; null: somebody whom nobody knows yet. */
  current: string | null;
  /** The others, the latest first. */
  others: readonly string[];
}

/** Enough for a family, and a cookie of 200 bytes. */
export const MOST_LEARNERS = 6;

/** Reads the cookie's value. Whatever is not a token is left out: the cookie comes from outside. */
export function parseDeviceLearners(value: string | null): DeviceLearners {
  const [first = "", ...rest] = (value ?? "").split(".");
  const current = isToken(first) ? first : null;
  const others = [...new Set(rest)].filter((token) => isToken(token) && token !== current);
  return { current, others: others.slice(0, MOST_LEARNERS - (current ? 1 : 0)) };
}

/** The cookie's value; empty where the device knows nobody, and the cookie can go. */
export function formatDeviceLearners({ current, others }: DeviceLearners): string {
  return current || others.length > 0 ? [current ?? "", ...others].join(".") : "";
}

/** True where one more learner would push another out; nobody's work is lost without a word, so ask first. */
export function isFull({ current, others }: DeviceLearners): boolean {
  return others.length + (current ? 1 : 0) >= MOST_LEARNERS;
}

/** "Someone else is learning": the next answer makes a new learner. Nothing is stored for one who never answers. */
export function setAside({ current, others }: DeviceLearners): DeviceLearners {
  return { current: null, others: current ? [current, ...others] : others };
}

/** A new learner takes the phone. Null where it is full. */
export function addLearner(device: DeviceLearners, token: string): DeviceLearners | null {
  if (device.current === token || device.others.includes(token)) return switchLearner(device, token);
  return isFull(device) ? null : { current: token, others: setAside(device).others };
}

/** A learner of this phone takes it back. One who is not of this phone changes nothing. */
export function switchLearner(device: DeviceLearners, token: string): DeviceLearners {
  if (!device.others.includes(token)) return device;
  return { current: token, others: setAside(device).others.filter((other) => other !== token) };
}

/** Takes a learner off this phone. If she was learning, nobody is: the next does not slip into another's place. */
export function removeLearner({ current, others }: DeviceLearners, token: string): DeviceLearners {
  return { current: current === token ? null : current, others: others.filter((other) => other !== token) };
}

/** The session cookie once a learner who began here has taken the device. */
export function joinDevice(device: string | null, token: string): string {
  const known = parseDeviceLearners(device);
  // A full device sets nobody aside, so a stranger on one is a cookie that somebody made up.
  return formatDeviceLearners(addLearner(known, token) ?? { current: token, others: [] });
}
