import type { ExerciseModel, ExerciseWords } from "../quiz/exercise-model.ts";

/** Boxes that hold blocks. */
export type ContainerName = "Callout" | "Facilitator" | "Unplugged";

/** Words that stayed, were taken away, or were added. */
export type DiffPart = [kind: "=" | "-" | "+", text: string];

/** Where a part comes from, if it is not simply the translation of its source. */
interface Origin {
  /** It stands in another language. */
  lang?: string;
  /** It is older than its source. The diff is of the source's words; empty where the old ones are not known. */
  stale?: { diff: DiffPart[] };
}

/** How much of a lesson is there in its language, in blocks. */
export interface BlockCounts {
  total: number;
  /** Shown in this language: fresh, stale and unstamped ones. */
  usable: number;
  fresh: number;
  stale: number;
  /** Stale in a way that must not be shown: the source stands in. */
  critical: number;
  /** Not there, or broken: the source stands in. */
  missing: number;
  /** There, and nobody has said which version of the source it renders. */
  unstamped: number;
  /** Of the fresh ones: checked by a second person, as both sides are now. */
  reviewed: number;
}

/** Under a third of it, and the source lesson is the better page. */
export const isReadable = (counts: BlockCounts): boolean => blocksToReading(counts) === 0;

/** How many more blocks until a translation can be read; 0: it can. */
export const blocksToReading = ({ usable, total }: Pick<BlockCounts, "usable" | "total">): number =>
  Math.max(0, Math.ceil(total / 3) - usable);

/**
 * A piece of a compiled lesson, in reading order. A page is joined from parts, so that each may stand in another
 * language: `lang` is set where it does.
 */
export type Part =
  | ({ type: "block"; id: string; hash: string; kind: BlockKind; html: string } & Origin)
  | ({
      type: "exercise";
      /** Permanent, unique in its lesson. */
      id: string;
      hash: string;
      model: ExerciseModel;
      /** SHA-256 of the model's canonical JSON, in hex. */
      modelHash: string;
      words: ExerciseWords;
    } & Origin)
  | ({ type: "lab"; id: string; hash: string; lab: string; html: string } & Origin)
  | { type: "open"; name: ContainerName; kind?: string }
  | { type: "close"; name: ContainerName };

export type BlockKind = "paragraph" | "heading" | "list" | "table" | "quote" | "code" | "figure" | "rule";

/** Who made a translation, as its stamps say: handles, the one with most blocks first; "" is somebody without one. */
export interface LessonCredits {
  /** Blocks that a machine wrote and no person has gone over. */
  machine: number;
  /** Who wrote blocks, or mended what a machine wrote. */
  by: string[];
  /** Who checked them, as both sides are now. */
  rev: string[];
}

/** One lesson in one language, compiled and safe to send. */
export interface CompiledLesson {
  locale: string;
  course: string;
  lesson: string;
  title: string;
  summary: string;
  parts: Part[];
  /** Ids of the fact records cited, in order of first citation; `<sup>` links in the HTML count from 1 in this order. */
  facts: string[];
  /** Ids of glossary terms used, in order. */
  terms: string[];
  words: number;
  blocks: BlockCounts;
  /** Of a translation. */
  credits?: LessonCredits;
  /** Languages of title and summary, where they stand in another one. */
  front?: { title?: string; summary?: string };
  /** What has changed in title and summary, where they are older than their source. */
  older?: { title?: DiffPart[]; summary?: DiffPart[] };
}

/** An exercise as the grader knows it; kept for ever by its hash. */
export interface PublishedModel {
  /** "<course>/<lesson>". */
  lesson: string;
  exercise: string;
  hash: string;
  model: ExerciseModel;
}

/** What lists and links show of a lesson, without reading it. */
export interface LessonHead {
  title: string;
  summary: string;
  /** As in the lesson itself. */
  front?: CompiledLesson["front"];
  words: number;
  /** Ids of its exercises, in reading order. */
  exercises: string[];
  blocks: BlockCounts;
}
