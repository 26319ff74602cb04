import type { Block } from "../content/blocks/block.ts";
import type { JudgedPair, LessonText } from "../content/compile/pair-lessons.ts";
import { type Problem, reportOn, START } from "../content/policy/problem.ts";
import { readBlockText, type TextRefusal } from "./block-text.ts";

export interface BlockEdit {
  /** Hash of the source block. */
  source: string;
  /** Which of several source blocks that are the same, from 0; else it is for all of them. */
  nth?: number;
  /** The whole block as MDX; of title and summary the plain line. */
  text: string;
}

export interface RefusedEdit {
  source: string;
  nth?: number;
  /** unknown: not in the source of today. merged, place, size: it does not fit to what stands around it. */
  why: TextRefusal | "unknown" | "merged" | "place" | "size";
  /** Never empty; lines and columns count within the edit's text. */
  problems: Problem[];
}

/** Edits that are written as one: of one source block, or of several that one block renders. */
export interface Job {
  places: number[];
  edits: BlockEdit[];
}

/** A job whose texts were read. */
export interface ReadJob extends Job {
  texts: string[];
  hashes: string[];
}

export type Refusal = Pick<RefusedEdit, "why" | "problems">;

export const refusalOf = ({ source, nth }: BlockEdit, { why, problems }: Refusal): RefusedEdit => ({
  source,
  ...(nth !== undefined && { nth }),
  why,
  problems,
});

export function refusal(why: RefusedEdit["why"], message: string, mend: string): Refusal {
  const report = reportOn("");
  report.error(START, `edit/${why}`, message, mend);
  return { why, problems: report.problems };
}

/** The source blocks that one block of the translation renders, with this one. */
const groupOf = (pairs: readonly JudgedPair[], at: number): number[] =>
  pairs[at]?.merged ? pairs.flatMap(({ own }, place) => (own === pairs[at]?.own ? [place] : [])) : [at];

/** Edits by what they write, in the order of the source; those for nothing there is are refused. */
export function jobsOf(
  pairs: readonly JudgedPair[],
  edits: readonly BlockEdit[],
  refused: RefusedEdit[],
): Job[] {
  const meant = new Map<number, BlockEdit>();
  for (const edit of edits) {
    const twins = pairs.flatMap(({ source }, at) => (source.hash === edit.source ? [at] : []));
    const places = edit.nth === undefined ? twins : twins.slice(edit.nth, edit.nth + 1);
    const isSecond = places.some((at) => meant.has(at));
    for (const at of places) meant.set(at, meant.get(at) ?? edit);
    const mend = "look at the lesson again: the source has changed, or this block was sent twice.";
    if (places.length === 0)
      refused.push(
        refusalOf(edit, refusal("unknown", `the source has no block ${edit.source} today.`, mend)),
      );
    else if (isSecond)
      refused.push(refusalOf(edit, refusal("unknown", "this block is edited twice here.", mend)));
  }
  const jobs = new Map<number, Job>();
  for (const at of [...meant.keys()].sort((a, b) => a - b)) {
    const places = groupOf(pairs, at);
    const [first = at] = places;
    const job = jobs.get(first) ?? { places, edits: [] };
    jobs.set(first, { places, edits: [...job.edits, meant.get(at) as BlockEdit] });
  }
  return [...jobs.values()];
}

/** What one block says for several source blocks is written once; or apart, if each has a text of its own. */
export function readJob(
  { places, edits }: Job,
  pairs: readonly JudgedPair[],
  source: LessonText,
): ReadJob | Refusal {
  const sources = places.flatMap((at) => (pairs[at] ? [pairs[at].source] : [])) as [Block, ...Block[]];
  const before = pairs[places[0] ?? 0]?.own ?? null;
  const isOne = new Set(edits.map(({ text }) => text)).size === 1;
  if (!isOne && edits.length < places.length) {
    const message = `one block renders ${places.length} blocks of the source; these are texts for some of them.`;
    return refusal("merged", message, "write one text for all of them, or a text for each.");
  }
  const readings = isOne
    ? [readBlockText(edits[0]?.text ?? "", sources, source, before)]
    : edits.map(({ text }, nth) => readBlockText(text, [sources[nth] ?? sources[0]], source));
  const texts: string[] = [];
  const hashes: string[] = [];
  for (const reading of readings) {
    if ("why" in reading) return reading;
    texts.push(reading.text);
    hashes.push(reading.hash);
  }
  return { places, edits, texts, hashes };
}
