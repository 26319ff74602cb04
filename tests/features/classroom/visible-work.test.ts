import { expect, test } from "vitest";
import { isDoneSince, visibleSince } from "../../../app/features/classroom/visible-work.ts";

const DAY = 24 * 60 * 60 * 1000;
const open = { secret: false, private: false, assignedAt: null };

test("open work is the class's from the day she joined, assigned or not", () => {
  expect(visibleSince(open, 5)).toBe(5);
  expect(visibleSince({ ...open, assignedAt: 9 }, 5)).toBe(5);
});

test("private work only where the class assigned it, and only since then", () => {
  expect(visibleSince({ ...open, private: true }, 5)).toBeNull();
  expect(visibleSince({ ...open, private: true, assignedAt: 9 }, 5)).toBe(9);
  expect(visibleSince({ ...open, private: true, assignedAt: 2 }, 5)).toBe(5);
});

test("secret work never, whatever was assigned", () => {
  for (const isPrivate of [true, false])
    expect(visibleSince({ secret: true, private: isPrivate, assignedAt: 1 }, 0)).toBeNull();
});

test("an answer that waited on the phone from before is not work since", () => {
  const since = 100 * DAY;
  expect(isDoneSince({ occurredAt: since, receivedAt: since }, since)).toBe(true);
  expect(isDoneSince({ occurredAt: since - 1, receivedAt: since + DAY }, since)).toBe(false);
  expect(isDoneSince({ occurredAt: since - 1, receivedAt: since - 1 }, since)).toBe(false);
});

test("a clock that is months behind does not hide what is done today", () => {
  const since = 100 * DAY;
  expect(isDoneSince({ occurredAt: 3 * DAY, receivedAt: since + 1 }, since)).toBe(true);
});
