import type { Block } from "../content/blocks/block.ts";
import { blocksOf } from "../content/blocks/blocks-of.ts";
import type { JudgedPair, LessonText, PairedLessons } from "../content/compile/pair-lessons.ts";
import { readLesson } from "../content/compile/read-lesson.ts";
import { isFront } from "./block-text.ts";
import {
  type BlockEdit,
  jobsOf,
  type ReadJob,
  type RefusedEdit,
  readJob,
  refusal,
  refusalOf,
} from "./edit-jobs.ts";
import { frontLine } from "./front-line.ts";
import { type Box, outlineOf, type Spot, type Stretch, spotFor } from "./lesson-outline.ts";
import { type Splice, spliceText } from "./splice-text.ts";

/** What renders a block of the source once the edits are written. */
export interface EditedBlock {
  /** Place in `PairedLessons.pairs`, and in the blocks of the source. */
  at: number;
  hash: string;
  edit: BlockEdit;
}

export interface EditedText {
  text: string;
  edited: EditedBlock[];
  refused: RefusedEdit[];
}

/** The translation that edits go into; null: there is none yet. */
export type OwnLesson = { lesson: LessonText; paired: PairedLessons } | null;

const NOTHING = "---\n---\n";

/**
 * The translation's text with these blocks written into it, at offsets; the tree is never printed. An edit with the
 * text that stands there changes nothing and counts as made: it says that the text is right. What is refused leaves its
 * block as it was.
 */
export function editLesson(source: LessonText, own: OwnLesson, edits: readonly BlockEdit[]): EditedText {
  const blocks = blocksOf(source.read, source.bytes);
  const pairs =
    own?.paired.pairs ?? blocks.map((one): JudgedPair => ({ source: one, own: null, state: "missing" }));
  const refused: RefusedEdit[] = [];
  const jobs = jobsOf(pairs, edits, refused).flatMap((job): ReadJob[] => {
    const read = readJob(job, pairs, source);
    if (!("why" in read)) return [read];
    refused.push(...job.edits.map((edit) => refusalOf(edit, read)));
    return [];
  });
  const { fitting, misfits } = onlyFitting(jobs, (some) => write(some, pairs, source, own));
  refused.push(...misfits.flatMap(({ edits: those }) => those.map((edit) => refusalOf(edit, MISPLACED))));
  const edited = fitting.flatMap(({ places, hashes, edits: those }) =>
    places.map(
      (at, nth): EditedBlock => ({
        at,
        hash: hashes[nth] ?? hashes[0] ?? "",
        edit: those[nth] ?? (those[0] as BlockEdit),
      }),
    ),
  );
  return { text: write(fitting, pairs, source, own).text, edited, refused };
}

const MISPLACED = refusal(
  "place",
  "it would run into what stands beside it.",
  "begin and end it as the source does; a list after a list needs another mark (* for -).",
);

function write(
  jobs: readonly ReadJob[],
  pairs: readonly JudgedPair[],
  source: LessonText,
  own: OwnLesson,
): { text: string; fits: boolean } {
  const lesson = own?.lesson ?? bare();
  const [theirs, mine] = [outlineOf(source), outlineOf(lesson)];
  const rendered = new Map<number, Stretch>();
  for (const pair of pairs) if (pair.own && !isFront(pair.source)) rendered.set(pair.source.start, pair.own);
  for (const block of theirs.blocks) {
    const alike =
      block.kind === "code" && mine.blocks.find(({ kind, hash }) => kind === "code" && hash === block.hash);
    if (alike) rendered.set(block.start, alike);
  }
  const splices: Splice[] = [];
  const boxes = new Map<Box, { spot: Spot; texts: string[]; order: number }>();
  for (const { places, texts } of jobs) {
    const [order = 0] = places;
    const pair = pairs[order];
    if (!pair) continue;
    const text = texts.join("\n\n");
    if (pair.own) splices.push(...replacing(pair.own, text, order));
    else if (isFront(pair.source)) {
      const at = pair.source.kind === "title" ? 4 : mine.text.indexOf("\n---\n", 3) + 1;
      splices.push({ what: "line", at, order, text: `${pair.source.kind}: ${frontLine(text)}\n` });
    } else {
      const spot = spotFor(pair.source, theirs, mine, rendered);
      const made = spot.box && (boxes.get(spot.box) ?? { spot, texts: [], order });
      if (spot.box && made) boxes.set(spot.box, { ...made, texts: [...made.texts, text] });
      else splices.push({ what: "block", ...spot, order, text });
    }
  }
  for (const [{ open, close }, { spot, texts, order }] of boxes)
    splices.push({ what: "block", ...spot, order, text: `${open}${texts.join("\n\n")}${close}` });
  const text = spliceText(mine.text, splices);
  return { text, fits: holds(text, lesson, jobs, pairs) };
}

/** A translation with nothing in it, not even what its file must have. */
function bare(): LessonText {
  const bytes = new TextEncoder().encode(NOTHING);
  const root = { type: "root", children: [] };
  return { read: { frontmatter: {}, root, pieces: [], broken: [], references: [] }, bytes };
}

function replacing(block: Block, text: string, order: number): Splice[] {
  const { start, end } = block;
  if (!isFront(block)) return text === block.text ? [] : [{ what: "replace", start, end, order, text }];
  if (text === block.words) return [];
  const tail = /\n*$/.exec(block.text)?.[0] ?? "";
  return [{ what: "replace", start, end, order, text: frontLine(text, block.text) + tail }];
}

/** Whether the file that was written has just the blocks it should have. */
function holds(
  text: string,
  before: LessonText,
  jobs: readonly ReadJob[],
  pairs: readonly JudgedPair[],
): boolean {
  const bytes = new TextEncoder().encode(text);
  const { lesson: read } = readLesson("", bytes, true);
  if (!read) return jobs.length === 0;
  const wanted = blocksOf(before.read, before.bytes).map(({ hash }) => hash);
  for (const { places, hashes } of jobs) {
    const old = pairs[places[0] ?? 0]?.own;
    if (old) wanted.splice(wanted.indexOf(old.hash), 1);
    wanted.push(...hashes);
  }
  const found = blocksOf(read, bytes).map(({ hash }) => hash);
  return found.sort().join() === wanted.sort().join();
}

/** All jobs where they fit together; else those that do when each is tried after the others. */
function onlyFitting(
  jobs: readonly ReadJob[],
  attempt: (jobs: readonly ReadJob[]) => { fits: boolean },
): { fitting: ReadJob[]; misfits: ReadJob[] } {
  if (attempt(jobs).fits) return { fitting: [...jobs], misfits: [] };
  const fitting: ReadJob[] = [];
  const misfits: ReadJob[] = [];
  for (const job of jobs) (attempt([...fitting, job]).fits ? fitting : misfits).push(job);
  return { fitting, misfits };
}
