import { canonicalName } from "../../i18n/locale-name.ts";
import { sourceLocale } from "../../i18n/source-locale.ts";
import { countStrings, wordsToSpeech } from "../../i18n/speech.ts";
import { type CheckedLesson, checkContent } from "../content/check-content.ts";
import { textsOf } from "../content/course.ts";
import { type BlockCounts, blocksToReading, isReadable } from "../content/lesson.ts";
import { byPlace, type Problem, reportOn, START } from "../content/policy/problem.ts";
import { listFolder } from "../content/publish/read-file.ts";
import type { SiteData } from "../content/publish/read-site.ts";
import { keepMemory, readMemory } from "./check-memory.ts";
import { lessonsOf } from "./open-lesson-pair.ts";
import { checkLanguage, readLanguageStrings } from "./strings/check-language.ts";

export interface CheckAllOptions {
  root: string;
  /** Where what was learned is kept for the next check. */
  cacheDir: string;
  /** Only files whose path starts with one of these. */
  only?: string[];
  onProgress?: (done: number, total: number, file: string) => void;
}

/** What is still to do in a language; never a reason to refuse anything. */
export interface LanguageWork {
  locale: string;
  /** Words of the site. */
  strings: { own: number; total: number };
  /** Words of the first pages that lack until its pages speak it; 0: they do. */
  toSpeech: number;
  /** Lessons that can be read in it. */
  lessons: { readable: number; total: number };
  /** Lessons that are there and of which learners see nothing yet: `lacking`, blocks until they do. */
  begun: { file: string; usable: number; total: number; lacking: number }[];
  /** Blocks of the lessons that are there. */
  blocks: Pick<BlockCounts, "stale" | "critical" | "missing" | "unstamped">;
}

export interface CheckedAll {
  lessons: number;
  /** Lessons that were not known from the last check. */
  anew: number;
  problems: Problem[];
  work: LanguageWork[];
}

/** What lacks is work, and counted as such: a finding for each would bury those that somebody can mend. */
export const isWork = ({ code }: Pick<Problem, "code">): boolean =>
  code === "string/missing" || code === "exercise/missing";

/** The rules for strings tell these files better, with the line. */
const toldByStrings = ({ file }: Problem): boolean =>
  /^locales\/[^/]+\/(?:locale\.json|ui\/[^/]+\.json)$/.test(file);

function workOf(locale: string, site: SiteData, lessons: readonly CheckedLesson[]): LanguageWork {
  const own = lessons.filter((one) => one.locale.tag === locale);
  const blocks = { stale: 0, critical: 0, missing: 0, unstamped: 0 };
  for (const one of own)
    for (const key of Object.keys(blocks) as (keyof typeof blocks)[]) blocks[key] += one.blocks?.[key] ?? 0;
  const [source, words] = [site.strings[sourceLocale] ?? {}, site.strings[locale] ?? {}];
  return {
    locale,
    strings: countStrings(source, words),
    toSpeech: wordsToSpeech(source, words),
    lessons: {
      readable: own.filter((one) => one.blocks && isReadable(one.blocks)).length,
      total: site.courses.reduce((sum, course) => sum + textsOf(course).length, 0),
    },
    begun: own.flatMap(({ file, blocks: counts }) => {
      const lacking = counts ? blocksToReading(counts) : 0;
      return counts && lacking > 0 ? [{ file, usable: counts.usable, total: counts.total, lacking }] : [];
    }),
    blocks,
  };
}

/** Lessons of a language that has no folder under `locales`: nobody sees them, and nothing else would say so. */
async function strandedLanguages(root: string, tags: readonly string[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const name of await listFolder(root, "content", "folder")) {
    if (tags.includes(name) || (await lessonsOf(root, name)).length === 0) continue;
    const right = canonicalName(name);
    const report = reportOn(`content/${name}`);
    const mend = right
      ? `run npm run translations -- add ${right}${right === name ? "" : ", and name the folder so"}.`
      : "name the folder after its language in BCP 47, like sw, pt-BR or zh-Hans.";
    report.error(START, "locale/missing", `there is no locales/${name}, so nobody sees what is here.`, mend);
    problems.push(...report.problems);
  }
  return problems;
}

/** Every rule for what translators write, lessons and strings; what has not changed since is not checked again. */
export async function checkAll(options: CheckAllOptions): Promise<CheckedAll> {
  const { root, cacheDir, only, onProgress } = options;
  const memory = await readMemory(cacheDir, root);
  const isMeant = (file: string): boolean =>
    !only || only.some((start) => file.startsWith(start) || `${file}/` === start);
  const content = await checkContent({
    root,
    memory,
    ...(only && { only }),
    ...(onProgress && { onProgress }),
  });
  // Nothing learned, nothing to write.
  if (content.anew > 0 || !only) await keepMemory(cacheDir, root, content.memory);

  const isTouched = (tag: string): boolean =>
    !only || only.some((start) => `locales/${tag}/`.startsWith(start) || start.startsWith(`locales/${tag}/`));
  const all = await listFolder(root, "locales", "folder");
  const tags = all.filter(isTouched);
  const source = tags.length > 0 ? readLanguageStrings(root, sourceLocale) : new Map();
  const strings = tags.flatMap((tag) => checkLanguage(root, tag, source));
  const problems = [
    ...content.problems.filter((one) => !toldByStrings(one)),
    ...strings,
    ...(await strandedLanguages(root, all)),
  ];
  const meant = content.site.locales.filter(
    ({ tag }) =>
      tag !== sourceLocale && (isTouched(tag) || content.lessons.some((one) => one.locale.tag === tag)),
  );
  return {
    lessons: content.files,
    anew: content.anew,
    problems: problems.filter((one) => isMeant(one.file) && !isWork(one)).sort(byPlace),
    work: meant.map(({ tag }) => workOf(tag, content.site, content.lessons)),
  };
}
