import type { Locale } from "../../../i18n/locale.ts";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import { type Course, textsOf } from "../course.ts";
import { type Reporter, reportOn, START } from "../policy/problem.ts";
import { listFolder, type SiteReader } from "./read-file.ts";

export interface LessonFile {
  /** Relative to the site's root. */
  file: string;
  locale: Locale;
  course: string;
  lesson: string;
  /** The languages that a missing block is looked for in, best first, before the source's. */
  chain: Locale[];
}

export const lessonFile = (locale: string, course: string, lesson: string): string =>
  `content/${locale}/${course}/${lesson}.mdx`;
/** Beside a translation: which version of which source block each of its blocks renders. */
export const stampsFile = (locale: string, course: string, lesson: string): string =>
  `content/${locale}/${course}/${lesson}.l10n.jsonl`;
/** Beside a source lesson: every version of every block. */
export const ledgerFile = (course: string, lesson: string): string =>
  `content/${sourceLocale}/${course}/${lesson}.ledger.jsonl`;

const unlisted = (report: Reporter, course: string): void =>
  report.warn(
    START,
    "catalog/unlisted",
    "no catalog names this lesson.",
    `add it to content/catalog/${course}.yml.`,
  );

/** Every lesson file that a catalog names, source lessons first. A file of another name is told, not read. */
export async function listLessonFiles(
  site: SiteReader,
  courses: Course[],
  locales: Locale[],
): Promise<LessonFile[]> {
  const files: LessonFile[] = [];
  const ordered = [...locales].sort(
    (a, b) => Number(b.tag === sourceLocale) - Number(a.tag === sourceLocale),
  );
  for (const locale of ordered) {
    const chain = locale.fallback
      .filter((tag) => tag !== sourceLocale && tag !== locale.tag)
      .flatMap((tag) => locales.find((one) => one.tag === tag) ?? []);
    for (const course of await listFolder(site.root, `content/${locale.tag}`, "folder")) {
      const listed = courses.find(({ id }) => id === course);
      for (const name of await listFolder(site.root, `content/${locale.tag}/${course}`, "file")) {
        if (!name.endsWith(".mdx")) continue;
        const lesson = name.slice(0, -4);
        const file = lessonFile(locale.tag, course, lesson);
        if (listed && textsOf(listed).includes(lesson)) files.push({ file, locale, course, lesson, chain });
        else {
          const report = reportOn(file);
          unlisted(report, course);
          site.problems.push(...report.problems);
        }
      }
    }
  }
  return files;
}

/** Lessons that a catalog promises and that have no source. */
export function missingSources(courses: Course[], files: LessonFile[], site: SiteReader): void {
  const written = new Set(files.filter(({ locale }) => locale.tag === sourceLocale).map(({ file }) => file));
  for (const course of courses) {
    for (const lesson of textsOf(course)) {
      const file = lessonFile(sourceLocale, course.id, lesson);
      if (written.has(file)) continue;
      const report = reportOn(`content/catalog/${course.id}.yml`);
      report.error(START, "catalog/no-source", `" ${lesson}" is not written.`, `write ${file}.`);
      site.problems.push(...report.problems);
    }
  }
}

/** Every lesson, with its stamps or its ledger, and every figure there is, whether or not a catalog names it: cheap, for a first look. */
export async function contributedFiles(root: string): Promise<string[]> {
  const found = (await listFolder(root, "content/figures", "file")).map((name) => `content/figures/${name}`);
  for (const locale of await listFolder(root, "content", "folder")) {
    for (const course of await listFolder(root, `content/${locale}`, "folder")) {
      const folder = `content/${locale}/${course}`;
      const names = await listFolder(root, folder, "file");
      found.push(...names.filter((name) => /\.(?:mdx|jsonl)$/.test(name)).map((name) => `${folder}/${name}`));
    }
  }
  return found;
}
