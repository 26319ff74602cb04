import type { Block } from "../content/blocks/block.ts";
import { blocksOf } from "../content/blocks/blocks-of.ts";
import { type LessonText, pieceOf, standsFor } from "../content/compile/pair-lessons.ts";
import { readLesson } from "../content/compile/read-lesson.ts";
import { difference } from "../content/lint/lint-translation.ts";
import { hasErrors, type Problem, reportOn, START } from "../content/policy/problem.ts";
import { frontLine } from "./front-line.ts";

/** Why a text cannot stand for a block of the source. */
export type TextRefusal = "empty" | "form" | "bones";

/** A text read as the one block that it is to be. Places in `problems` count within the text. */
export type BlockTextReading =
  | { text: string; hash: string; problems: Problem[] }
  | { why: TextRefusal; problems: Problem[] };

export const isFront = ({ kind }: Pick<Block, "kind">): boolean => kind === "title" || kind === "summary";

/** As it may stand in a file: LF, NFC, nothing around it. */
export const cleanText = (typed: string): string =>
  typed
    .replace(/\r\n?/g, "\n")
    .normalize("NFC")
    .replace(/^[ \t\n]+|[ \t\n]+$/g, "");

const BARE = "---\n---\n\n";

/** What no language changes, without the numbers: those are a warning. */
const bonesOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap(({ traits }) => traits.filter((trait) => !trait.startsWith("number "))).sort();

const KINDS = [
  ["term", "text/terms", "terms", "mark the words that the source marks."],
  ["fact", "text/facts", "facts", "cite what the source cites."],
  ["link", "text/links", "links", "keep the addresses of the source."],
] as const;

function boneProblems(mine: readonly Block[], theirs: readonly Block[]): Problem[] {
  const report = reportOn("");
  const of = (blocks: readonly Block[], kind: string): string[] =>
    bonesOf(blocks).flatMap((bone) => (bone.startsWith(`${kind} `) ? [bone.slice(kind.length + 1)] : []));
  for (const [kind, code, name, mend] of KINDS) {
    const told = difference(of(mine, kind), of(theirs, kind));
    if (told) report.error(START, code, `${name}: ${told}.`, mend);
  }
  return report.problems;
}

const same = (mine: readonly string[], theirs: readonly string[]): boolean =>
  mine.join("\n") === theirs.join("\n");

const nameOf = ({ kind, id }: Block): string => (id ? `${kind} "${id}"` : kind);

/**
 * Reads a text that is to render blocks of the source (several where they are merged), by the rules for files.
 * `before`: the block that it replaces, which may have lacked a term or a link already.
 */
export function readBlockText(
  typed: string,
  sources: readonly [Block, ...Block[]],
  source: LessonText,
  before: Block | null = null,
): BlockTextReading {
  const [first] = sources;
  const text = cleanText(typed);
  const fail = (why: TextRefusal, code: string, message: string, mend: string): BlockTextReading => {
    const report = reportOn("");
    report.error(START, code, message, mend);
    return { why, problems: report.problems };
  };
  if (text === "")
    return fail("empty", "edit/empty", "it has no words.", "write the translation, or leave it out.");
  const file = isFront(first) ? `---\n${first.kind}: ${frontLine(text)}\n---\n` : `${BARE}${text}\n`;
  const bytes = new TextEncoder().encode(file);
  const { lesson: read, problems: said } = readLesson("", bytes, true);
  const problems = said.map((problem) => within(problem, isFront(first)));
  if (!read || hasErrors(problems)) return { why: "form", problems };
  const [block, ...more] = blocksOf(read, bytes);
  const [piece, ...others] = read.pieces;
  const isOne =
    block && more.length === 0 && others.length === 0 && (isFront(first) ? !piece : Boolean(piece));
  if (!isOne || nameOf(block) !== nameOf(first)) {
    const found = read.pieces.length > 1 ? "several blocks" : block ? `a ${nameOf(block)}` : "something else";
    const message = `the source has a ${nameOf(first)} here, this is ${found}.`;
    return fail("form", "edit/kind", message, `write one ${nameOf(first)}, as in the source.`);
  }
  const bones = bonesOf([block]);
  if (!same(bones, bonesOf(sources)) && !(before && same(bones, bonesOf([before]))))
    return { why: "bones", problems: boneProblems([block], sources) };
  const report = reportOn("");
  if (!standsFor(pieceOf(read, block), pieceOf(source.read, first), false, report))
    return { why: "bones", problems: report.problems.map((problem) => within(problem, false)) };
  return { text, hash: block.hash, problems };
}

/** Told of the text itself, not of the small file that it was read in. */
function within(problem: Problem, isLine: boolean): Problem {
  if (isLine) return { ...problem, file: "", line: 1, column: 1 };
  return { ...problem, file: "", line: Math.max(1, problem.line - 3) };
}
