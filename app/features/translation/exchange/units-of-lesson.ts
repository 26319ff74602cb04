import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Block } from "../../content/blocks/block.ts";
import { blocksOf } from "../../content/blocks/blocks-of.ts";
import { markedDiff } from "../../content/blocks/marked-diff.ts";
import { wordDiff } from "../../content/blocks/word-diff.ts";
import type { JudgedPair } from "../../content/compile/pair-lessons.ts";
import type { Problem } from "../../content/policy/problem.ts";
import { lessonFile } from "../../content/publish/lesson-files.ts";
import { isFront } from "../block-text.ts";
import type { BlockEdit } from "../edit-jobs.ts";
import { bytesOf, type LessonName, openLessonPair, openText } from "../open-lesson-pair.ts";
import type { Unit, UnitFile, UnitState } from "./unit.ts";

/** A unit, and how a text for it is written into the lesson. */
export interface LessonUnit extends Unit {
  /** One for each source block that it renders, without its text. */
  edits: Omit<BlockEdit, "text">[];
}

export interface LessonUnits extends UnitFile {
  name: LessonName;
  units: LessonUnit[];
  /** Errors of what cannot be read; then there are no units. */
  problems: Problem[];
}

const textOf = (block: Block): string => (isFront(block) ? block.words : block.text);

function stateOf({ own, state, unfit, stamp, reviewed }: JudgedPair): UnitState {
  if (!own) return "missing";
  if (state === "stale" || state === "critical") return "stale";
  if (unfit || state === "unstamped" || stamp?.state === "machine-draft") return "draft";
  return reviewed ? "reviewed" : "done";
}

const KEEP: Partial<Record<Block["kind"], string>> = {
  exercise: "Translate the words only. Every option, the [x] and the order stay as they are.",
  figure: "One line for each text of the drawing, in the same order.",
  title: "One line.",
  summary: "One line.",
  list: "One item for each item.",
  table: "One cell for each cell.",
};

/** Words in a text, and no protected part: a language may stress others. */
const BOLD = /\*\*\S|__\S/;

function notesOf(group: readonly JudgedPair[], was: string | undefined): string[] {
  const [first] = group;
  if (!first) return [];
  const { kind, box } = first.source;
  const keep = KEEP[kind];
  return [
    box ? `${kind}, in ${box}` : kind,
    ...(keep ? [keep] : []),
    ...(BOLD.test(joined(group))
      ? ["Keep ** or __ around the words that are stressed: they make them bold."]
      : []),
    ...(group.length > 1 ? [`One translation for these ${group.length} blocks.`] : []),
    ...(first.unfit
      ? ["The translation cannot be shown as it is: it differs from the source in more than words."]
      : []),
    ...(was === undefined
      ? []
      : [`Changed in the source since: ${markedDiff(wordDiff(was, joined(group)))}`]),
  ];
}

const joined = (group: readonly JudgedPair[]): string =>
  group.map(({ source }) => textOf(source)).join("\n\n");

/** What a group of pairs is called: the hashes of its source blocks, and which one of several that are the same. */
function namesOf(pairs: readonly JudgedPair[]): { hash: string; nth?: number }[] {
  const times = new Map<string, number>();
  return pairs.map(({ source: { hash } }) => {
    const nth = times.get(hash) ?? 0;
    times.set(hash, nth + 1);
    const isOne = pairs.filter(({ source }) => source.hash === hash).length === 1;
    return isOne ? { hash } : { hash, nth };
  });
}

/** Every block of a lesson that is to be translated, beside what renders it; also where nothing does yet. */
export async function unitsOfLesson(root: string, locale: string, name: LessonName): Promise<LessonUnits> {
  const original = lessonFile(sourceLocale, name.course, name.lesson);
  const failed = (problems: readonly Problem[]): LessonUnits => ({
    name,
    original,
    units: [],
    problems: problems.filter(({ severity }) => severity === "error"),
  });
  const { found, problems } = await openLessonPair(root, locale, name);
  let pairs: readonly JudgedPair[] = found?.paired.pairs ?? [];
  if (!found) {
    const source = await openText(root, original, false);
    const isThere = await bytesOf(root, lessonFile(locale, name.course, name.lesson));
    if (!source.found || isThere) return failed(source.found ? problems : source.problems);
    pairs = blocksOf(source.found.read, source.found.bytes).map((block) => ({
      source: block,
      own: null,
      state: "missing",
    }));
  }
  const names = namesOf(pairs);
  const groups = Map.groupBy(pairs.keys(), (at) => (pairs[at]?.merged ? pairs[at].own : at));
  const old = new Map(found?.lessons.ledger.map(({ h, text }) => [h, text]));
  const units = [...groups.values()].map((places): LessonUnit => {
    const group = places.flatMap((at) => pairs[at] ?? []);
    const [first] = group as [JudgedPair];
    const edits = places.map((at) => {
      const { hash = "", nth } = names[at] ?? {};
      return { source: hash, ...(nth !== undefined && { nth }) };
    });
    const state = stateOf(first);
    const before = group.map(({ was, source }) => (was ? old.get(was) : textOf(source)));
    const was =
      state === "stale" && before.every((text) => text !== undefined) ? before.join("\n\n") : undefined;
    const id = edits.map(({ source, nth }) => (nth ? `${source}.${nth + 1}` : source)).join("+");
    return {
      id: `lesson/${name.course}/${name.lesson}/${id}`,
      kind: first.source.kind,
      markup: isFront(first.source) ? "none" : "mdx",
      source: joined(group),
      target: first.own && textOf(first.own),
      state,
      notes: notesOf(group, was),
      ...(was !== undefined && { was }),
      edits,
    };
  });
  return { name, original, units, problems: [] };
}
