import { z } from "zod";
import { fallbackProblem, sameWriting } from "../../../i18n/fallback.ts";
import { type Locale, localeFile } from "../../../i18n/locale.ts";
import { localeNameProblem } from "../../../i18n/locale-name.ts";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import { type Course, textsOf } from "../course.ts";
import type { Fact, Manifest, Term, UiStrings } from "../generation.ts";
import { lintLine } from "../lint/lint-line.ts";
import { placeAt, reportOn, START } from "../policy/problem.ts";
import { placeOfKeys } from "./place-of-keys.ts";
import { readCsv } from "./read-csv.ts";
import { listFolder, readJson, readTextFile, readYaml, reportIssues, type SiteReader } from "./read-file.ts";
import { readPassphraseWords } from "./read-passphrase-words.ts";
import { readTeam } from "./read-team.ts";
import { competencesFile, courseFile, coursesFile, fact, termRow } from "./site-schema.ts";

/** Everything of a site but its lessons: small, and read anew on every build. */
export type SiteData = Omit<Manifest, "version" | "lessons" | "models">;

async function readLocales(site: SiteReader): Promise<Locale[]> {
  const locales: Locale[] = [];
  for (const tag of await listFolder(site.root, "locales", "folder")) {
    const file = `locales/${tag}/locale.json`;
    const misnamed = localeNameProblem(tag);
    if (misnamed) {
      const report = reportOn(file);
      report.error(START, "locale/tag", misnamed.message, misnamed.mend);
      site.problems.push(...report.problems);
      continue;
    }
    const data = await readJson(site, file, localeFile);
    if (!data) continue;
    const problem = fallbackProblem(tag, data.fallback);
    if (problem) {
      const report = reportOn(file);
      report.error(START, "locale/fallback", problem.message, problem.mend);
      site.problems.push(...report.problems);
    }
    // Until somebody has mended it, nobody reads what is not hers.
    locales.push({ tag, ...data, fallback: data.fallback.filter((other) => sameWriting(tag, other)) });
  }
  return locales;
}

async function readCourses(site: SiteReader): Promise<Course[]> {
  const courses: Course[] = [];
  const seen = new Map<string, string>();
  for (const name of await listFolder(site.root, "content/catalog", "file")) {
    if (!name.endsWith(".yml")) continue;
    const file = `content/catalog/${name}`;
    const course = await readYaml(site, file, courseFile);
    if (!course) continue;
    const report = reportOn(file);
    if (`${course.id}.yml` !== name) {
      report.error(START, "catalog/id", `the id is "${course.id}".`, `name the file ${course.id}.yml.`);
    }
    for (const id of textsOf(course)) {
      const other = seen.get(id);
      const message = `"${id}" stands in ${other} too.`;
      if (other)
        report.error(START, "catalog/twice", message, "give each lesson and each form an id of its own.");
      seen.set(id, file);
    }
    site.problems.push(...report.problems);
    if (report.problems.length === 0) courses.push(course);
  }
  return courses.sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

const uiStringsFile = z.record(z.string(), z.unknown()) as z.ZodType<UiStrings>;

/** One record that is wrong leaves the others standing. */
async function readFacts(site: SiteReader): Promise<Fact[]> {
  const file = "content/facts.yml";
  const rows = (await readYaml(site, file, z.array(z.unknown()))) ?? [];
  const report = reportOn(file);
  const facts = new Map<string, Fact>();
  for (const [index, row] of rows.entries()) {
    const parsed = fact.safeParse(row);
    if (!parsed.success) {
      const issues = parsed.error.issues.map((issue) => ({ ...issue, path: [index, ...issue.path] }));
      reportIssues("", issues, report);
    } else if (facts.has(parsed.data.id)) {
      report.error(START, "facts/twice", `"${parsed.data.id}" stands here twice.`, "keep one.");
    } else facts.set(parsed.data.id, parsed.data);
  }
  site.problems.push(...report.problems);
  return [...facts.values()];
}

/** The first line of `terms.csv`. */
export const TERMS_HEADER = "id,term,definition,note";

async function readTerms(site: SiteReader, locale: string, { digits }: Locale): Promise<Term[]> {
  const file = `locales/${locale}/terms.csv`;
  if (!(await listFolder(site.root, `locales/${locale}`, "file")).includes("terms.csv")) return [];
  const { text, report } = await readTextFile(site, file);
  const rows = text === null ? [] : readCsv(text);
  const terms = new Map<string, Term>();
  if (rows === null) {
    report.error(
      START,
      "csv/quote",
      "a quotation mark is not closed.",
      'write "" for a quote inside a cell.',
    );
  } else if (text !== null && rows[0]?.cells.join(",") !== TERMS_HEADER) {
    report.error(START, "csv/header", "the first line is another one.", `write ${TERMS_HEADER}.`);
  } else {
    for (const { line, cells, places } of rows.slice(1)) {
      const [id, term, definition, note = "", ...rest] = cells;
      const parsed = termRow.safeParse({ id, term, definition, note });
      if (!parsed.success || rest.length > 0 || terms.has(id ?? "")) {
        const what = terms.has(id ?? "")
          ? `"${id}" stands here twice.`
          : `${cells.length} cells, or an empty one.`;
        report.error(
          { line, column: 1 },
          "csv/row",
          what,
          `write ${TERMS_HEADER}; put a cell with a comma in quotes.`,
        );
        continue;
      }
      terms.set(parsed.data.id, parsed.data);
      for (const [at, words] of [parsed.data.term, parsed.data.definition].entries())
        lintLine(words, () => placeAt(text ?? "", places[at + 1]?.start ?? 0), digits, report);
    }
  }
  site.problems.push(...report.problems);
  return [...terms.values()];
}

async function readStrings(site: SiteReader, locale: string): Promise<Record<string, UiStrings>> {
  const strings: Record<string, UiStrings> = {};
  for (const name of await listFolder(site.root, `locales/${locale}/ui`, "file")) {
    const namespace = /^([a-z][a-z0-9-]*)\.json$/.exec(name)?.[1];
    if (!namespace) continue;
    const data = await readJson(site, `locales/${locale}/ui/${name}`, uiStringsFile);
    if (data) strings[namespace] = data;
  }
  return strings;
}

async function readCourseWords(
  site: SiteReader,
  locale: string,
  { digits }: Locale,
): Promise<Manifest["courseWords"][string]> {
  const file = `content/${locale}/courses.yml`;
  const has = await listFolder(site.root, `content/${locale}`, "file");
  if (!has.includes("courses.yml") && locale !== sourceLocale) return {};
  const courses = await readYaml(site, file, coursesFile);
  if (!courses) return {};
  const { text } = await readTextFile(site, file);
  const report = reportOn(file);
  for (const [id, { title, summary, learned }] of Object.entries(courses)) {
    const lint = (words: string, ...keys: PropertyKey[]): void =>
      lintLine(words, () => placeOfKeys(text ?? "", [id, ...keys]), digits, report);
    lint(title, "title");
    lint(summary, "summary");
    for (const [at, line] of learned.entries()) lint(line, "learned", at);
  }
  site.problems.push(...report.problems);
  return courses;
}

export async function readSite(site: SiteReader): Promise<SiteData> {
  const locales = await readLocales(site);
  const ofEach = async <T>(
    read: (site: SiteReader, tag: string, locale: Locale) => Promise<T>,
  ): Promise<Record<string, T>> =>
    Object.fromEntries(
      await Promise.all(locales.map(async (one) => [one.tag, await read(site, one.tag, one)] as const)),
    );
  return {
    locales,
    courses: await readCourses(site),
    facts: await readFacts(site),
    competences: (await readYaml(site, "content/competences.yml", competencesFile)) ?? {},
    courseWords: await ofEach(readCourseWords),
    terms: await ofEach(readTerms),
    passphraseWords: await ofEach(readPassphraseWords),
    teams: await ofEach(readTeam),
    strings: await ofEach(readStrings),
  };
}
