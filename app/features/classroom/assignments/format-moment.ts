import { intlTag } from "../../../i18n/format.ts";
import type { Speech } from "../../../i18n/locale.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * A day and a time in the reader's language, by the clocks of a class. The zone is always named: the server knows no
 * zone of a reader, and does not ask for one. @example "Tue, 3 March, 18:00 Kenya time"
 */
export function formatMoment(speech: Speech, at: number, timeZone: string): string {
  const key = `${intlTag(speech)} ${timeZone}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(intlTag(speech), {
      timeZone,
      weekday: "short",
      day: "numeric",
      month: "long",
      year: "numeric",
      hour: "numeric",
      minute: "2-digit",
      timeZoneName: "shortGeneric",
    });
    formats.set(key, format);
  }
  return format.format(at);
}

/** For programs: a minute by the clocks of a class. @example "2026-03-03 18:00" */
export const formatMinute = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "short" }).format(at);
