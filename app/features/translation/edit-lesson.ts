import { blocksOf } from "../content/blocks/blocks-of.ts";
import type { JudgedPair, LessonText, PairedLessons } from "../content/compile/pair-lessons.ts";
import { MAX_BYTES } from "../content/policy/check-text.ts";
import {
  type BlockEdit,
  jobsOf,
  type ReadJob,
  type Refusal,
  type RefusedEdit,
  readJob,
  refusal,
  refusalOf,
} from "./edit-jobs.ts";
import { bareLesson, editedText, holdsJust } from "./edited-text.ts";

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
  const lesson = own?.lesson ?? bareLesson();
  const write = (some: readonly ReadJob[]): string => editedText(some, pairs, source, lesson);
  const size = new TextEncoder().encode(write(jobs)).length;
  if (size > MAX_BYTES && jobs.length > 0) {
    refused.push(...jobs.flatMap(({ edits: those }) => those.map((edit) => refusalOf(edit, tooLarge(size)))));
    return { text: write([]), edited: [], refused };
  }
  const { fitting, misfits } = onlyFitting(jobs, (some) => holdsJust(some, pairs, lesson, write(some)));
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
  return { text: write(fitting), edited, refused };
}

const tooLarge = (size: number): Refusal =>
  refusal(
    "size",
    `the lesson would have ${Math.ceil(size / 1024)} KB; at most ${MAX_BYTES / 1024} KB.`,
    "shorten it.",
  );

const MISPLACED = refusal(
  "place",
  "it would run into what stands beside it.",
  "begin and end it as the source does; a list after a list needs another mark (* for -).",
);

/**
 * All jobs where they fit together; else those that do when they are tried after the others, by halves: a few misfits
 * among many cost a few attempts.
 */
function onlyFitting(
  jobs: readonly ReadJob[],
  fits: (jobs: readonly ReadJob[]) => boolean,
): { fitting: ReadJob[]; misfits: ReadJob[] } {
  const fitting: ReadJob[] = [];
  const misfits: ReadJob[] = [];
  const take = (some: readonly ReadJob[]): void => {
    if (fits([...fitting, ...some])) fitting.push(...some);
    else if (some.length < 2) misfits.push(...some);
    else {
      const half = some.length >> 1;
      take(some.slice(0, half));
      take(some.slice(half));
    }
  };
  take(jobs);
  return { fitting, misfits };
}
