import type { Locale } from "../../../i18n/locale.ts";
import { pluralForms, splitPlural } from "../../../i18n/plural-forms.ts";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Generation, UiStrings } from "../../content/generation.ts";
import { placeholders } from "../strings/check-string.ts";

/** One field: a string, or one plural form of it. */
export interface StringField {
  /** As in the file, nested names joined by dots. @example "draft.more", "lessons_few" */
  key: string;
  /** The plural form; "" for a plain string. */
  form: string;
  /** Numbers that take the form. */
  samples: string;
  source: string;
  own: string | null;
}

export interface StringRow {
  key: string;
  fields: StringField[];
  /** What must stand in every translation as it is. */
  keep: string[];
}

/** Texts of a file by their full keys, in its order. */
export function flatStrings(strings: UiStrings, before = ""): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(strings)) {
    if (typeof value === "string") flat.set(before + key, value);
    else
      for (const [inner, text] of flatStrings(value as UiStrings, `${before}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

const forms = new WeakMap<Locale, Map<string, string>>();

/** Found by asking for a thousand numbers, so once for a language. */
function formsOf(locale: Locale): Map<string, string> {
  const found = forms.get(locale) ?? pluralForms(locale.tag, locale);
  forms.set(locale, found);
  return found;
}

/** The strings of one file beside their translation, in the plural forms of the language. Null: no such file. */
export function stringRows(
  generation: Pick<Generation, "strings">,
  locale: Locale,
  file: string,
): StringRow[] | null {
  const files = generation.strings(sourceLocale);
  const found = Object.hasOwn(files, file) ? files[file] : undefined;
  if (!found) return null;
  const source = flatStrings(found);
  const theirs = generation.strings(locale.tag);
  const own = flatStrings((Object.hasOwn(theirs, file) && theirs[file]) || {});
  const rows: StringRow[] = [];
  for (const [key, text] of source) {
    const [base, form] = splitPlural(key);
    const isPlural = form !== null && source.has(`${base}_other`);
    if (isPlural && form !== "other") continue;
    const fields = isPlural
      ? [...formsOf(locale)].map(([name, samples]): StringField => {
          const full = `${base}_${name}`;
          return {
            key: full,
            form: name,
            samples,
            source: source.get(full) ?? text,
            own: own.get(full) ?? null,
          };
        })
      : [{ key, form: "", samples: "", source: text, own: own.get(key) ?? null }];
    rows.push({ key: isPlural ? base : key, fields, keep: placeholders(text) });
  }
  return rows;
}

/** How many fields there are, and how many are filled. */
export function countStrings(rows: readonly StringRow[]): { total: number; done: number } {
  const fields = rows.flatMap((row) => row.fields);
  return { total: fields.length, done: fields.filter(({ own }) => own !== null).length };
}
