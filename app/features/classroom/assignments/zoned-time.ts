/** What a clock on the wall shows: "2026-03-29" and "08:00". */
export interface WallTime {
  date: string;
  time: string;
}

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    const numeric = "2-digit";
    format = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone,
      hourCycle: "h23",
      ...{ year: "numeric", month: numeric, day: numeric, hour: numeric, minute: numeric, second: numeric },
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** What the wall shows at a moment, as if it were UTC. */
function shownAt(at: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  return Date.UTC(
    ...([part("year"), part("month") - 1, part("day")] as const),
    ...([part("hour"), part("minute"), part("second")] as const),
  );
}

/** How far a zone's clocks are ahead of UTC at a moment. */
const offsetAt = (at: number, timeZone: string): number =>
  shownAt(at, timeZone) - Math.floor(at / 1000) * 1000;

/** "2026-03-29" and "08:00" as if it were UTC; null for what is no day or no time. */
function readWallTime({ date, time }: WallTime): number | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? [];
  const [, hour, minute] = /^(\d{2}):(\d{2})(?::\d{2})?$/.exec(time) ?? [];
  if (year === undefined || hour === undefined) return null;
  const [y, mo, d, h, mi] = [year, month, day, hour, minute].map(Number) as [
    number,
    number,
    number,
    number,
    number,
  ];
  if (y < 2000 || y > 2199 || h > 23 || mi > 59) return null;
  const wall = Date.UTC(y, mo - 1, d, h, mi);
  // The thirtieth of February is a day in March to `Date`, and none to us.
  return new Date(wall).getUTCMonth() === mo - 1 && new Date(wall).getUTCDate() === d ? wall : null;
}

/**
 * The moment at which clocks in a zone show this, or null for what is no time at all. Where they show it twice (autumn)
 * it is the first; where they skip it (spring) it is as long after the jump as was meant after the hour before it.
 */
export function momentOf(shown: WallTime, timeZone: string): number | null {
  const wall = readWallTime(shown);
  if (wall === null) return null;
  const before = offsetAt(wall - DAY, timeZone);
  const after = offsetAt(wall + DAY, timeZone);
  const moments = [wall - before, wall - after].filter((at) => shownAt(at, timeZone) === wall);
  return moments.length > 0 ? Math.min(...moments) : wall - before;
}

/** What clocks in a zone show at a moment. */
export function wallTimeOf(at: number, timeZone: string): WallTime {
  const shown = new Date(shownAt(at, timeZone)).toISOString();
  return { date: shown.slice(0, 10), time: shown.slice(11, 16) };
}

/** The day that many days later. @example daysAfter("2026-02-27", 2) -> "2026-03-01" */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
