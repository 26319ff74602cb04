import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Problem } from "../../content/policy/problem.ts";
import type { SiteData } from "../../content/publish/read-site.ts";
import { type LessonStatus, languageStatus, type StatusCounts } from "../language-status.ts";
import { type LessonName, lessonsOf, type OpenedPair, openLessonPair } from "../open-lesson-pair.ts";
import type { ChangedFile } from "./base-tree.ts";
import type { FindingChanges } from "./changed-findings.ts";
import { type BlockChange, changedBlocks, lapsedReviews } from "./compare-pairs.ts";
import type { LanguageKnown } from "./evidence.ts";
import { changedTexts, countStrings, keyedTexts, type StringCounts, type TextChange } from "./keyed-texts.ts";
import { negationsOf } from "./negations.ts";
import type { Touched } from "./touched-files.ts";
import { usualLength } from "./usual-length.ts";

/** A site's folder, and what is in it beside lessons. */
export interface Tree {
  root: string;
  site: SiteData;
  /** What is wrong with that. */
  problems: readonly Problem[];
}

interface Standing {
  blocks: StatusCounts;
  strings: StringCounts;
}

export interface LanguageChange {
  locale: string;
  /** Null: the language is not there. */
  before: Standing | null;
  now: Standing | null;
  files: ChangedFile[];
  findings: FindingChanges;
  /** Whole lessons that came or went, and those that cannot be read and so not compared. */
  lessons: (LessonName & { what: "new" | "deleted" | "unreadable" })[];
  blocks: BlockChange[];
  texts: TextChange[];
  /** Files of texts that cannot be read, and so are not compared. */
  unread: string[];
  /** Reviews that stood and stand no more. */
  lapsed: number;
  /** What could not be looked at: no list of negations, too few pairs to know what length is usual. */
  unknown: ("negations" | "length")[];
}

/** `known`: lessons of the other tree that are the same in this one. */
async function standing(
  { root, site }: Tree,
  locale: string,
  known: readonly LessonStatus[] = [],
): Promise<(Standing & { lessons: LessonStatus[] }) | null> {
  const isThere =
    site.locales.some(({ tag }) => tag === locale) || (await lessonsOf(root, locale)).length > 0;
  if (!isThere) return null;
  const { status } = await languageStatus(root, locale, undefined, known);
  return {
    blocks: status.total,
    strings: countStrings(site, sourceLocale, locale),
    lessons: status.lessons,
  };
}

const withoutLessons = (one: (Standing & { lessons: unknown }) | null): Standing | null =>
  one && { blocks: one.blocks, strings: one.strings };

/** Files with an error that gave no texts: what is wrong is told by the findings, and nothing in them is gone. */
function unreadFiles({ site, problems }: Tree, locale: string): string[] {
  const read = new Set(keyedTexts(site, locale).map(({ file }) => file));
  const bad = problems.filter(({ file, severity }) => severity === "error" && !read.has(file));
  const isOwn = (file: string) =>
    file.startsWith(`locales/${locale}/`) || file.startsWith(`content/${locale}/`);
  return [...new Set(bad.map(({ file }) => file).filter(isOwn))].sort();
}

/** Lengths that learners see, of every lesson. */
async function lengthsOf(root: string, locale: string): Promise<{ source: string; own: string }[]> {
  const lengths: { source: string; own: string }[] = [];
  for (const name of await lessonsOf(root, locale)) {
    const { found } = await openLessonPair(root, locale, name);
    for (const { source, own, unfit } of found?.paired.pairs ?? [])
      if (own && !unfit) lengths.push({ source: source.words, own: own.words });
  }
  return lengths;
}

/** From before the change where that can be: what is sent in does not say what is usual. */
async function knownOf(base: Tree, now: Tree, locale: string): Promise<LanguageKnown> {
  const termsIn = ({ site }: Tree) => new Map((site.terms[locale] ?? []).map(({ id, term }) => [id, term]));
  const of = ({ site }: Tree) => site.locales.find(({ tag }) => tag === locale);
  const termsBefore = termsIn(base);
  return {
    script: (of(base) ?? of(now))?.script ?? "Latn",
    negations: (await negationsOf(base.root, locale)) ?? (await negationsOf(now.root, locale)),
    sourceNegations: await negationsOf(now.root, sourceLocale),
    usual: usualLength(await lengthsOf(base.root, locale)) ?? usualLength(await lengthsOf(now.root, locale)),
    terms: termsBefore.size > 0 ? termsBefore : termsIn(now),
  };
}

type Compared = Pick<LanguageChange, "lessons" | "blocks" | "lapsed">;

async function compareLessons(
  base: Tree,
  now: Tree,
  locale: string,
  touched: Touched,
  known: LanguageKnown,
): Promise<Compared> {
  const compared: Compared = { lessons: [], blocks: [], lapsed: 0 };
  const isOwn = async (root: string, name: LessonName) =>
    (await lessonsOf(root, locale)).some((one) => one.course === name.course && one.lesson === name.lesson);
  for (const name of touched.lessons(locale)) {
    const was = touched.earlierName(locale, name);
    const open = async (root: string, lesson: LessonName): Promise<OpenedPair | null> =>
      (await openLessonPair(root, locale, lesson)).found;
    const [before, today] = [await open(base.root, was), await open(now.root, name)];
    if (before) compared.lapsed += lapsedReviews(before, today);
    const [wasThere, isThere] = [await isOwn(base.root, was), await isOwn(now.root, name)];
    if (wasThere && !isThere) compared.lessons.push({ ...name, what: "deleted" });
    else if (isThere && !today) compared.lessons.push({ ...name, what: "unreadable" });
    else if (isThere && !wasThere) compared.lessons.push({ ...name, what: "new" });
    if (today) compared.blocks.push(...changedBlocks(before, today, known));
  }
  return compared;
}

/** How a language stood and stands, and each of its texts that is not as it was. */
export async function compareLanguage(
  base: Tree,
  now: Tree,
  locale: string,
  touched: Touched,
  findings: FindingChanges,
): Promise<LanguageChange> {
  const files = touched.files.get(locale) ?? [];
  const standingNow = await standing(now, locale);
  const isSame = ({ course, lesson }: LessonStatus): boolean =>
    !touched.lessons(locale).some((one) => one.course === course && one.lesson === lesson);
  const standingThen = await standing(base, locale, standingNow?.lessons.filter(isSame));
  const [before, today] = [withoutLessons(standingThen), withoutLessons(standingNow)];
  const nothing = { lessons: [], blocks: [], texts: [], unread: [], lapsed: 0, unknown: [] };
  if (touched.lessons(locale).length === 0 && files.length === 0)
    return { locale, before, now: today, files, findings, ...nothing };
  // What is usual takes a look at every lesson: only where words of this language were changed.
  const isOwn = files.length > 0;
  const known = isOwn
    ? await knownOf(base, now, locale)
    : {
        script: "Latn",
        negations: null,
        sourceNegations: null,
        usual: null,
        terms: new Map<string, string>(),
      };
  const compared = await compareLessons(base, now, locale, touched, known);
  const unread = unreadFiles(now, locale);
  const skipped = new Set([...unread, ...unreadFiles(base, locale)]);
  const texts = changedTexts(base.site, now.site, sourceLocale, locale, known).filter(
    ({ file }) => !skipped.has(file),
  );
  const unknown: LanguageChange["unknown"] = [];
  if (isOwn && !known.negations) unknown.push("negations");
  if (isOwn && !known.usual) unknown.push("length");
  return { locale, before, now: today, files, findings, ...compared, texts, unread, unknown };
}
