import fc from "fast-check";
import { expect, test } from "vitest";
import { readSessionCookie, sessionCookie } from "../../../app/features/identity/cookies.ts";
import {
  addLearner,
  formatDeviceLearners,
  isFull,
  MOST_LEARNERS,
  parseDeviceLearners,
  removeLearner,
  setAside,
  switchLearner,
} from "../../../app/features/identity/device-learners.ts";
import { createToken } from "../../../app/features/identity/token.ts";

const [a = "", b = "", c = ""] = Array.from({ length: 3 }, createToken);

test("a sister takes the phone, and hands it back", () => {
  const alone = addLearner(parseDeviceLearners(null), a);
  expect(alone).toEqual({ current: a, others: [] });
  const aside = setAside(alone ?? { current: null, others: [] });
  expect(aside).toEqual({ current: null, others: [a] });
  const both = addLearner(aside, b);
  expect(both).toEqual({ current: b, others: [a] });
  expect(switchLearner(both ?? aside, a)).toEqual({ current: a, others: [b] });
});

test("nobody is switched to who is not of this phone", () => {
  const device = { current: a, others: [b] };
  expect(switchLearner(device, c)).toBe(device);
  expect(switchLearner(device, a)).toBe(device);
});

test("when the one who was learning goes, nobody slips into another's place", () => {
  expect(removeLearner({ current: a, others: [b] }, a)).toEqual({ current: null, others: [b] });
  expect(removeLearner({ current: a, others: [b] }, b)).toEqual({ current: a, others: [] });
});

test("a full phone pushes nobody out", () => {
  const full = { current: createToken(), others: Array.from({ length: MOST_LEARNERS - 1 }, createToken) };
  expect(isFull(full)).toBe(true);
  expect(addLearner(full, a)).toBeNull();
  expect(isFull(setAside(full))).toBe(true);
  expect(parseDeviceLearners(formatDeviceLearners(full))).toEqual(full);
});

test("the cookie's value survives a round trip, also where nobody is learning", () => {
  for (const device of [
    { current: a, others: [] },
    { current: null, others: [b, c] },
    { current: a, others: [b, c] },
    { current: null, others: [] },
  ]) {
    expect(parseDeviceLearners(formatDeviceLearners(device))).toEqual(device);
  }
  expect(formatDeviceLearners({ current: null, others: [] })).toBe("");
});

test("whatever a cookie says, only tokens come out of it, each once, never too many", () => {
  const piece = fc.oneof(fc.constantFrom(a, b, c, ""), fc.string(), fc.constant(0).map(createToken));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { current, others } = parseDeviceLearners(pieces.join("."));
      const all = current ? [current, ...others] : [...others];
      expect(all.every((token) => /^[a-z2-7]{32}$/.test(token))).toBe(true);
      expect(new Set(all).size).toBe(all.length);
      expect(all.length).toBeLessThanOrEqual(MOST_LEARNERS);
    }),
  );
});

test("the cookie is the host's own under https, and out of every script's reach", () => {
  expect(sessionCookie(a, true)).toBe(
    `__Host-lisan=${a}; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax; Secure`,
  );
  expect(sessionCookie(a, false)).toBe(`lisan=${a}; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax`);
  expect(sessionCookie("", false)).toContain("Max-Age=0");
});

test("a cookie is found among others, by its whole name", () => {
  expect(readSessionCookie(`xlisan=no; lisan=${a}; theme=dark`, false)).toBe(a);
  expect(readSessionCookie(`__Host-lisan=${b};lisan=${a}`, true)).toBe(b);
  // Under https the plain name is not believed: a neighbour on the same domain could have set it.
  expect(readSessionCookie(`lisan=${a}`, true)).toBeNull();
  expect(readSessionCookie("lisan=", false)).toBeNull();
  expect(readSessionCookie(null, false)).toBeNull();
});
