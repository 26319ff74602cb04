import { cp, mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { stringify } from "yaml";
import type { Locale } from "../../../i18n/locale.ts";
import { pluralForms, pluralSamples, splitPlural } from "../../../i18n/plural-forms.ts";
import { directionOf } from "../../../i18n/script.ts";
import { fontsFor } from "../../../i18n/script-fonts.ts";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import { lessonFile } from "../../content/publish/lesson-files.ts";
import { csvRow } from "../../content/publish/read-csv.ts";
import { readSite, type SiteData, TERMS_HEADER } from "../../content/publish/read-site.ts";
import { isForeign } from "../corpus/output-folder.ts";
import { bytesOf, lessonsOf } from "../open-lesson-pair.ts";
import { stampAll } from "../stamp-all.ts";
import { pseudoLesson } from "./pseudo-lesson.ts";
import { PSEUDO_LANGUAGES, type PseudoLanguage, pseudoText } from "./pseudo-letters.ts";

/** Lies in a folder that was made here, which may therefore be made anew. */
const MARK = ".pseudo";

export type PseudoRefusal = "inside-the-site" | "not-empty";

export interface PseudoSite {
  languages: string[];
  lessons: number;
  strings: number;
}

function localeOf({ tag, name, english, script }: PseudoLanguage): Omit<Locale, "tag"> {
  return {
    name,
    english,
    brand: "Lisan",
    direction: directionOf(script),
    script,
    digits: "latn",
    fallback: [sourceLocale],
    plurals: pluralSamples(tag) ?? {},
    font: fontsFor(tag, script).font,
    state: "machine-draft",
  };
}

/** Strings with the plural forms of the language: a form that the source lacks says what "other" says. */
export function pseudoStrings(
  strings: object,
  language: PseudoLanguage,
  forms: readonly string[],
  count: () => void,
): object {
  const entries = Object.entries(strings);
  const plurals = new Set(entries.flatMap(([key]) => (key.endsWith("_other") ? [splitPlural(key)[0]] : [])));
  return Object.fromEntries(
    entries.flatMap(([key, value]): [string, unknown][] => {
      if (typeof value !== "string") return [[key, pseudoStrings(value as object, language, forms, count)]];
      const [base, form] = splitPlural(key);
      const text = pseudoText(value, language);
      count();
      if (form === null || !plurals.has(base)) return [[key, text]];
      if (form !== "other") return forms.includes(form) ? [[key, text]] : [];
      const has = (one: string): boolean => entries.some(([other]) => other === `${base}_${one}`);
      const more = forms.filter((one) => one !== "other" && !has(one));
      return [...more, "other"].map((one) => [`${base}_${one}`, text]);
    }),
  );
}

async function write(root: string, file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}

async function writeLanguage(
  from: string,
  to: string,
  site: SiteData,
  language: PseudoLanguage,
): Promise<{ lessons: number; strings: number }> {
  const { tag } = language;
  const say = (text: string): string => pseudoText(text, language);
  const locale = localeOf(language);
  await write(to, `locales/${tag}/locale.json`, JSON.stringify(locale, null, 2));
  const forms = [...pluralForms(tag, locale).keys()];
  let strings = 0;
  for (const [namespace, words] of Object.entries(site.strings[sourceLocale] ?? {})) {
    const said = pseudoStrings(words, language, forms, () => {
      strings += 1;
    });
    await write(to, `locales/${tag}/ui/${namespace}.json`, JSON.stringify(said, null, 2));
  }
  const rows = (site.terms[sourceLocale] ?? []).map(({ id, term, definition }) =>
    csvRow([id, say(term), say(definition), ""]),
  );
  await write(to, `locales/${tag}/terms.csv`, `${[TERMS_HEADER, ...rows].join("\n")}\n`);
  const courses = Object.entries(site.courseWords[sourceLocale] ?? {}).map(
    ([id, { title, summary, learned }]) =>
      [id, { title: say(title), summary: say(summary), learned: learned.map(say) }] as const,
  );
  await write(to, `content/${tag}/courses.yml`, stringify(Object.fromEntries(courses)));
  let lessons = 0;
  for (const { course, lesson } of await lessonsOf(from, sourceLocale)) {
    const source = lessonFile(sourceLocale, course, lesson);
    const text = pseudoLesson(source, (await bytesOf(from, source)) ?? new Uint8Array(), language);
    if (text === null) continue; // A broken source is told by the check, and stands as it is.
    await write(to, lessonFile(tag, course, lesson), text);
    lessons += 1;
  }
  await stampAll(to, tag, { state: "machine-draft", by: "pseudo-machine" });
  return { lessons, strings };
}

async function refusalOf(root: string, out: string): Promise<PseudoRefusal | null> {
  const inside = (folder: string): boolean => {
    const way = path.relative(path.join(root, folder), out);
    return !way.startsWith("..") && !path.isAbsolute(way);
  };
  const holdsSite = !path.relative(out, root).startsWith("..");
  if (inside("content") || inside("locales") || holdsSite) return "inside-the-site";
  return (await isForeign(out, MARK)) ? "not-empty" : null;
}

/** A copy of a site with two languages more that nobody speaks: what was never translated stands out in them. */
export async function writePseudoSite(
  root: string,
  out: string,
): Promise<PseudoSite | { refused: PseudoRefusal }> {
  const refused = await refusalOf(root, out);
  if (refused) return { refused };
  const temporary = `${out}.${process.pid}.tmp`;
  try {
    for (const part of ["content", "locales"])
      await cp(path.join(root, part), path.join(temporary, part), { recursive: true });
    await writeFile(path.join(temporary, MARK), "Made by npm run translations -- pseudo; made anew by it.\n");
    const site = await readSite({ root, problems: [] });
    const made = [];
    for (const language of PSEUDO_LANGUAGES) made.push(await writeLanguage(root, temporary, site, language));
    await rm(out, { recursive: true, force: true });
    await rename(temporary, out);
    const [{ lessons, strings } = { lessons: 0, strings: 0 }] = made;
    return { languages: PSEUDO_LANGUAGES.map(({ tag }) => tag), lessons, strings };
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}
