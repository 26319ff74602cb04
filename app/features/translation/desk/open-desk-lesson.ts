import { stat } from "node:fs/promises";
import path from "node:path";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Block } from "../../content/blocks/block.ts";
import { blocksOf } from "../../content/blocks/blocks-of.ts";
import { readLedger } from "../../content/blocks/ledger.ts";
import { pairBlocks } from "../../content/blocks/pair-blocks.ts";
import { wordDiff } from "../../content/blocks/word-diff.ts";
import type { JudgedPair } from "../../content/compile/pair-lessons.ts";
import type { DiffPart } from "../../content/lesson.ts";
import { type Problem, reportOn } from "../../content/policy/problem.ts";
import { ledgerFile, lessonFile, stampsFile } from "../../content/publish/lesson-files.ts";
import { isFront } from "../block-text.ts";
import { bytesOf, type LessonName, openLessonPair, openText } from "../open-lesson-pair.ts";

/** What a translator does next with a block. */
export const blockStates = ["critical", "stale", "broken", "missing", "unstamped", "fresh"] as const;
export type BlockState = (typeof blockStates)[number];

/** A block of the source beside what renders it: plain data for a page. */
export interface DeskBlock {
  /** Of the source block: the name of everything that is typed for it. */
  hash: string;
  /** Place in the lesson, from 1. */
  number: number;
  kind: Block["kind"];
  box: string;
  /** As it stands in the file; of title and summary, the plain line. */
  source: string;
  /** Words of the source without marks. */
  words: string;
  traits: readonly string[];
  own: string | null;
  state: BlockState;
  reviewed: boolean;
  /** Nobody has read what the machine wrote. */
  machine: boolean;
  /** How often these very words stand in the source: they are translated once. */
  times: number;
  /** One block of the translation renders this one and others too. */
  merged: boolean;
  /** Why what stands there does not fit its source; lines count within it. */
  wrong: Problem[];
  /** What became of the source's words since it was translated; empty where that is not known. */
  diff: DiffPart[];
}

export interface DeskLesson extends LessonName {
  /** In the source language. */
  title: string;
  blocks: DeskBlock[];
  /** Of the translation's file, which then cannot be read at all. */
  problems: Problem[];
}

/** What is edited: MDX, and for a line of the frontmatter the words without YAML's quotes. */
export const editedText = (block: Block): string => (isFront(block) ? block.words : block.text);

interface Around {
  textOf(hash: string): string | undefined;
  /** Of the translation's file. */
  problems: readonly Problem[];
}

function deskBlock(pair: JudgedPair, at: number, { textOf, problems }: Around): DeskBlock {
  const { source, own, state, unfit, was, stamp } = pair;
  const before = was === undefined ? undefined : textOf(was);
  return {
    hash: source.hash,
    number: at + 1,
    kind: source.kind,
    box: source.box,
    source: editedText(source),
    words: source.words,
    traits: source.traits,
    own: own && editedText(own),
    state: unfit ? "broken" : state,
    reviewed: pair.reviewed === true && !unfit,
    machine: own !== null && stamp?.state === "machine-draft",
    times: 1,
    merged: pair.merged === true,
    wrong: unfit && own ? within(problems, own) : [],
    diff: before === undefined ? [] : wordDiff(before, source.text),
  };
}

/** What was told of the lines of a block. */
const within = (problems: readonly Problem[], { line, text }: Block): Problem[] =>
  problems
    .filter((problem) => problem.line >= line && problem.line < line + text.split("\n").length)
    .map((problem) => ({ ...problem, line: problem.line - line + 1 }));

/** Blocks of the same words are one piece of work: the one that needs most stands for all. */
function onceEach(blocks: readonly DeskBlock[]): DeskBlock[] {
  const gravity = ({ state }: DeskBlock) => blockStates.indexOf(state);
  return [...Map.groupBy(blocks, ({ hash }) => hash).values()].flatMap((alike) => {
    const [first] = alike;
    const [gravest] = alike.toSorted((a, b) => gravity(a) - gravity(b));
    return first && gravest ? { ...gravest, number: first.number, times: alike.length } : [];
  });
}

const titleOf = (blocks: readonly DeskBlock[]): string =>
  blocks.find(({ kind }) => kind === "title")?.source ?? "";

/** A lesson as a translator sees it, also where nothing of it is translated; null where the source cannot be read. */
async function readDeskLesson(root: string, locale: string, name: LessonName): Promise<DeskLesson | null> {
  const { found, problems } = await openLessonPair(root, locale, name);
  const problemsOf = (file: string) => problems.filter((problem) => problem.file === file);
  if (found) {
    const texts = new Map(found.lessons.ledger.map(({ h, text }) => [h, text]));
    const around = { textOf: (hash: string) => texts.get(hash), problems: problemsOf(found.files.own) };
    const blocks = onceEach(found.paired.pairs.map((pair, at) => deskBlock(pair, at, around)));
    return { ...name, title: titleOf(blocks), blocks, problems: [] };
  }
  const source = await openText(root, lessonFile(sourceLocale, name.course, name.lesson), false);
  if (!source.found) return null;
  const file = ledgerFile(name.course, name.lesson);
  const ledger = readLedger((await bytesOf(root, file)) ?? new Uint8Array(), reportOn(file));
  const { pairs } = pairBlocks(blocksOf(source.found.read, source.found.bytes), [], [], ledger);
  const own = lessonFile(locale, name.course, name.lesson);
  const blocks = onceEach(
    pairs.map((pair, at) => deskBlock(pair, at, { textOf: () => undefined, problems: [] })),
  );
  return {
    ...name,
    title: titleOf(blocks),
    blocks,
    problems: problemsOf(own).filter(({ severity }) => severity === "error"),
  };
}

const MOST_KEPT = 200;
const kept = new Map<string, { stamp: string; lesson: Promise<DeskLesson | null> }>();

/** Read again only when one of its four files has changed; the same object as long as none has. */
export async function openDeskLesson(
  root: string,
  locale: string,
  name: LessonName,
): Promise<DeskLesson | null> {
  const { course, lesson } = name;
  const files = [
    lessonFile(sourceLocale, course, lesson),
    lessonFile(locale, course, lesson),
    ledgerFile(course, lesson),
    stampsFile(locale, course, lesson),
  ];
  const stamp = (await Promise.all(files.map((file) => stampOf(path.join(root, file))))).join("\n");
  const key = path.join(root, files[1] ?? "");
  const known = kept.get(key);
  kept.delete(key);
  const entry = known?.stamp === stamp ? known : { stamp, lesson: readDeskLesson(root, locale, name) };
  kept.set(key, entry);
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size > MOST_KEPT) kept.delete(oldest);
  return entry.lesson;
}

async function stampOf(file: string): Promise<string> {
  const found = await stat(file).catch(() => null);
  return found ? `${found.mtimeMs} ${found.size} ${found.ino}` : "";
}
