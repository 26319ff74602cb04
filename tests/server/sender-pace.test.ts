import { expect, test } from "vitest";
import { defaultPace, SenderPace } from "../../app/server/sender-pace.ts";

const school = "203.0.113.7";

function pace(limits: Partial<typeof defaultPace> = {}) {
  const clock = { now: 1_000_000 };
  const slept: number[] = [];
  const sleeping: (() => void)[] = [];
  const options = {
    now: () => clock.now,
    sleep: (ms: number) => {
      slept.push(ms);
      return new Promise<void>((resolve) => sleeping.push(resolve));
    },
  };
  return { clock, slept, sleeping, pace: new SenderPace({ ...defaultPace, ...limits }, options) };
}

test("500 right passwords a minute from one address wait for nothing, nor do the first 300 wrong ones", async () => {
  const { pace: it, slept } = pace();
  for (let pupil = 0; pupil < 500; pupil += 1) expect(await it.of(school).turn()).toBe(true);
  for (let mistake = 0; mistake < 299; mistake += 1) it.of(school).failed();
  expect(await it.of(school).turn()).toBe(true);
  expect(slept).toEqual([]);
});

test("more wrong ones wait, ever longer, up to ten seconds; other networks do not; within the hour it wears off", () => {
  const { pace: it, clock } = pace();
  const sender = it.of(school);
  for (let mistake = 0; mistake < 300; mistake += 1) sender.failed();
  const waits: number[] = [];
  for (let more = 0; more < 10; more += 1) {
    waits.push(it.waitOf(school));
    for (let mistake = 0; mistake < 30; mistake += 1) sender.failed();
  }
  expect(waits.map(Math.round)).toEqual([100, 200, 400, 800, 1600, 3200, 6400, 10_000, 10_000, 10_000]);
  expect(it.waitOf("198.51.100.1")).toBe(0);
  clock.now += 60 * 60_000;
  expect(it.waitOf(school)).toBe(0);
});

test("who waits is answered; only so many wait at once", async () => {
  const { pace: it, sleeping } = pace({ free: 0, mostWaiting: 3 });
  const sender = it.of(school);
  sender.failed();
  const turns = [sender.turn(), sender.turn(), sender.turn()];
  expect(await sender.turn()).toBe(false);
  for (const wake of sleeping.splice(0)) wake();
  expect(await Promise.all(turns)).toEqual([true, true, true]);
  const next = sender.turn();
  sleeping[0]?.();
  expect(await next).toBe(true);
});

test("a network has a few tries an hour at an account that others attack", () => {
  const { pace: it, clock } = pace();
  const tries = (account: string) => Array.from({ length: 5 }, () => it.of(school).mayTryAnyway(account));
  expect(tries("amina")).toEqual([true, true, true, false, false]);
  expect(tries("omar")).toEqual([true, true, true, false, false]);
  expect(it.of("198.51.100.1").mayTryAnyway("amina")).toBe(true);
  clock.now += 20 * 60_000;
  expect(tries("amina")).toEqual([true, false, false, false, false]);
});
