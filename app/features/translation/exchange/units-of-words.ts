import type { Locale } from "../../../i18n/locale.ts";
import { pluralForms, splitPlural } from "../../../i18n/plural-forms.ts";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Term } from "../../content/generation.ts";
import type { SiteData } from "../../content/publish/read-site.ts";
import { courseKeys } from "../edit-course-words.ts";
import { stringsFileOf } from "../strings/check-language.ts";
import { placeholders } from "../strings/check-string.ts";
import { pluralKeys } from "../strings/edit-strings.ts";
import type { StringFile } from "../strings/read-strings.ts";
import type { Unit, UnitFile, UnitState } from "./unit.ts";

/** Who made the words of the site is told for a language as a whole. */
const STATES: Record<Locale["state"], UnitState> = {
  "machine-draft": "draft",
  "machine-edited": "done",
  human: "done",
  reviewed: "reviewed",
};

const stateOf = (target: string | null, { state }: Pick<Locale, "state">): UnitState =>
  target === null ? "missing" : STATES[state];

/** Plural forms that a language takes for whole numbers, in the order of CLDR; then the others it may have. */
export function formsOf(locale: Locale): { whole: string[]; others: string[] } {
  const order = ["zero", "one", "two", "few", "many", "other"];
  const taken = pluralForms(locale.tag, locale);
  const whole = order.filter((form) => taken.has(form));
  return { whole, others: order.filter((form) => form in locale.plurals && !taken.has(form)) };
}

/** The strings of one file; of a plural, one unit for each form of the language. */
export function unitsOfStrings(source: StringFile, own: StringFile | null, locale: Locale): UnitFile {
  const namespace = /([^/]+)\.json$/.exec(source.file)?.[1] ?? "";
  const theirs = new Map(source.entries.map(({ key, text }) => [key, text]));
  const mine = new Map(own?.entries.map(({ key, text }) => [key, text]));
  const plurals = pluralKeys(source);
  const { whole, others } = formsOf(locale);
  const samples = pluralForms(locale.tag, locale);
  const units: Unit[] = [];
  const add = (key: string, text: string, more: Partial<Unit>): void => {
    const target = mine.get(key) ?? null;
    const keep = placeholders(text);
    const kept = keep.length > 0 ? [`Keep ${keep.join(" ")}`] : [];
    const { notes = [], ...rest } = more;
    units.push({
      id: `ui/${namespace}/${key}`,
      kind: "string",
      markup: "string",
      source: text,
      target,
      state: stateOf(target, locale),
      notes: [...notes, ...kept],
      ...rest,
    });
  };
  const done = new Set<string>();
  for (const { key, text } of source.entries) {
    const [base, form] = splitPlural(key);
    if (form === null || !plurals.has(base)) add(key, text, {});
    else if (!done.has(base)) {
      done.add(base);
      const other = theirs.get(`${base}_other`) ?? text;
      const one = theirs.get(`${base}_one`) ?? other;
      for (const name of whole) {
        const plural = { id: `ui/${namespace}/${base}`, form: name, one, other };
        const notes = [`For numbers like ${samples.get(name)}`];
        add(`${base}_${name}`, theirs.get(`${base}_${name}`) ?? other, { kind: "plural", notes, plural });
      }
      // i18next gives "zero" to any language that wants it.
      const more = ["zero", ...others].filter((name) => !whole.includes(name));
      for (const name of new Set(more)) {
        const isWanted =
          others.includes(name) || mine.has(`${base}_${name}`) || theirs.has(`${base}_${name}`);
        const notes = [
          name === "zero" ? "For nothing at all; may be left out" : "For fractions or very large numbers",
        ];
        if (isWanted)
          add(`${base}_${name}`, theirs.get(`${base}_${name}`) ?? other, { kind: "plural", notes });
      }
    }
  }
  return { original: stringsFileOf(sourceLocale, namespace), units };
}

/** The glossary, cell by cell. */
export function unitsOfTerms(source: readonly Term[], own: readonly Term[], locale: Locale): UnitFile {
  const mine = new Map(own.map((term) => [term.id, term]));
  const units = source.flatMap((term) =>
    (["term", "definition", "note"] as const).flatMap((column): Unit[] => {
      if (term[column] === "") return [];
      const target = mine.get(term.id)?.[column] || null;
      return [
        {
          id: `terms/${term.id}/${column}`,
          kind: column,
          markup: "none",
          source: term[column],
          target,
          state: stateOf(target, locale),
          notes: [column === "term" ? "Of the glossary" : `Of "${term.term}" in the glossary`],
        },
      ];
    }),
  );
  return { original: `locales/${sourceLocale}/terms.csv`, units };
}

/** Titles, summaries and outcomes of the courses. */
export function unitsOfCourses(courseWords: SiteData["courseWords"], locale: Locale): UnitFile {
  const mine = new Map(courseKeys(courseWords[locale.tag] ?? {}).map(({ key, text }) => [key, text]));
  const units = courseKeys(courseWords[sourceLocale] ?? {}).map(({ key, text }): Unit => {
    const target = mine.get(key) ?? null;
    const kind = key.includes("/learned/") ? "outcome" : (key.split("/")[1] ?? "");
    const notes = [kind === "outcome" ? "What a learner can do after the course. One line." : "One line."];
    return {
      id: `courses/${key}`,
      kind,
      markup: "none",
      source: text,
      target,
      state: stateOf(target, locale),
      notes,
    };
  });
  return { original: `content/${sourceLocale}/courses.yml`, units };
}
