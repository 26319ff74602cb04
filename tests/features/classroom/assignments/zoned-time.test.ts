import fc from "fast-check";
import { expect, test } from "vitest";
import {
  daysAfter,
  momentOf,
  wallTimeOf,
} from "../../../../app/features/classroom/assignments/zoned-time.ts";
import { timeZones } from "../../../../app/features/classroom/classes/time-zones.ts";

const iso = (date: string, time: string, zone: string) => {
  const at = momentOf({ date, time }, zone);
  return at === null ? null : new Date(at).toISOString().slice(0, 16);
};

test.each([
  ["2026-03-29", "08:00", "Africa/Nairobi", "2026-03-29T05:00"],
  ["2026-07-01", "12:00", "America/Sao_Paulo", "2026-07-01T15:00"],
  ["2026-07-01", "12:00", "Asia/Kathmandu", "2026-07-01T06:15"],
  ["2026-07-01", "00:00", "Pacific/Kiritimati", "2026-06-30T10:00"],
  ["2028-02-29", "23:59", "UTC", "2028-02-29T23:59"],
])("%s %s in %s is %s", (date, time, zone, expected) => {
  expect(iso(date, time, zone)).toBe(expected);
});

test.each([
  // Clocks jump from 02:00 to 03:00: half past two is as long after the jump as it would have been after two.
  ["2026-03-29", "02:30", "Europe/Berlin", "2026-03-29T01:30"],
  ["2026-03-08", "02:30", "America/New_York", "2026-03-08T07:30"],
  // At midnight: the day begins at one o'clock.
  ["2026-04-24", "00:00", "Africa/Cairo", "2026-04-23T22:00"],
  // By half an hour.
  ["2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:45"],
  // A whole day that was never shown.
  ["2011-12-30", "12:00", "Pacific/Apia", "2011-12-30T22:00"],
])("%s %s, which clocks in %s skip, is %s", (date, time, zone, expected) => {
  expect(iso(date, time, zone)).toBe(expected);
});

test.each([
  // Shown twice: the first counts.
  ["2026-10-25", "02:30", "Europe/Berlin", "2026-10-25T00:30"],
  ["2026-11-01", "01:30", "America/New_York", "2026-11-01T05:30"],
  ["2026-04-05", "01:45", "Australia/Lord_Howe", "2026-04-04T14:45"],
])("%s %s, which clocks in %s show twice, is %s", (date, time, zone, expected) => {
  expect(iso(date, time, zone)).toBe(expected);
});

test.each([
  ["2026-02-30", "08:00"],
  ["2026-13-01", "08:00"],
  ["2026-01-00", "08:00"],
  ["2026-01-01", "24:00"],
  ["2026-01-01", "8:00"],
  ["26-01-01", "08:00"],
  ["1999-01-01", "08:00"],
  ["", ""],
  ["__proto__", "constructor"],
])("%s %s is no time", (date, time) => {
  expect(momentOf({ date, time }, "UTC")).toBeNull();
});

test("what the wall shows at a moment leads back to it, in every zone, but for the second time it shows it", () => {
  const minute = 60_000;
  const moments = fc.integer({ min: Date.UTC(2024, 0, 1) / minute, max: Date.UTC(2040, 0, 1) / minute });
  fc.assert(
    fc.property(moments, fc.constantFrom(...timeZones), (minutes, zone) => {
      const at = minutes * minute;
      const shown = wallTimeOf(at, zone);
      const back = momentOf(shown, zone);
      expect(back).not.toBeNull();
      expect(wallTimeOf(back as number, zone)).toEqual(shown);
      expect(back).toBeLessThanOrEqual(at);
      expect(at - (back as number)).toBeLessThanOrEqual(3 * 60 * minute);
    }),
    { numRuns: 2000 },
  );
});

test("days are counted over the ends of months and over changes of the clock", () => {
  expect(daysAfter("2026-02-27", 2)).toBe("2026-03-01");
  expect(daysAfter("2026-03-28", 2)).toBe("2026-03-30");
  expect(daysAfter("2027-12-31", 1)).toBe("2028-01-01");
});
