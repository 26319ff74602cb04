import { expect, test } from "vitest";
import {
  isTimeZone,
  likelyTimeZone,
  timeZones,
} from "../../../../app/features/classroom/classes/time-zones.ts";

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

test("a country with one clock is guessed from the browser's language, any other is not", () => {
  expect(likelyTimeZone(["sw-KE", "en-US"])).toBe("Africa/Nairobi");
  expect(likelyTimeZone(["en", "ar-EG"])).toBe("Africa/Cairo");
  expect(likelyTimeZone(["en-US"])).toBe(here);
  expect(likelyTimeZone([])).toBe(here);
  expect(likelyTimeZone(["x", "not a tag", "__proto__"])).toBe(here);
});

test("only zones that this machine can reckon with are offered and taken", () => {
  expect(timeZones.length).toBeGreaterThan(300);
  for (const zone of timeZones) expect(() => new Intl.DateTimeFormat("en", { timeZone: zone })).not.toThrow();
  for (const wrong of ["", "Mars/Olympus", "__proto__", "Africa/nairobi"])
    expect(isTimeZone(wrong)).toBe(false);
});

test("places are called as they are today; a class that was made under an older name keeps it", () => {
  for (const [now, before] of [
    ["Asia/Kolkata", "Asia/Calcutta"],
    ["Asia/Kathmandu", "Asia/Katmandu"],
    ["Europe/Kyiv", "Europe/Kiev"],
  ] as const) {
    expect(timeZones).toContain(now);
    expect(timeZones).not.toContain(before);
    expect(isTimeZone(now) && isTimeZone(before)).toBe(true);
  }
  expect(likelyTimeZone(["hi-IN"])).toBe("Asia/Kolkata");
});
