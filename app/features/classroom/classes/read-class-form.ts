import { readPlainText, type TextRefusal } from "../../translation/plain-text.ts";
import { isTimeZone } from "./time-zones.ts";

/** Code points of a class's name, and of an organisation's. */
export const LONGEST_CLASS_NAME = 120;

/** What can be decided about a class. */
export interface ClassWishes {
  name: string;
  locale: string;
  timeZone: string;
  organisation: string | null;
}

/** What may be chosen from. */
export interface ClassChoices {
  locales: readonly string[];
  organisations: readonly string[];
}

export interface RefusedClass {
  typed: ClassWishes;
  name: TextRefusal;
}

/** The form of a class; null for one that is none of ours. */
export function readClassForm(
  form: FormData,
  { locales, organisations }: ClassChoices,
): { wishes: ClassWishes } | { refused: RefusedClass } | null {
  const [name, locale, timeZone, organisation] = ["name", "locale", "timeZone", "organisation"].map((field) =>
    form.get(field),
  );
  if (typeof name !== "string" || typeof locale !== "string" || typeof timeZone !== "string") return null;
  if (!locales.includes(locale) || !isTimeZone(timeZone)) return null;
  const chosen = organisation === "" ? null : (organisation ?? null);
  if (chosen !== null && (typeof chosen !== "string" || !organisations.includes(chosen))) return null;
  const typed = { name: name.slice(0, 1000), locale, timeZone, organisation: chosen };
  const read = readPlainText(typed.name, { most: LONGEST_CLASS_NAME, lines: "one" });
  return "code" in read ? { refused: { typed, name: read } } : { wishes: { ...typed, name: read.text } };
}
