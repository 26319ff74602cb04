import type { ExerciseModel, ExerciseWords } from "../quiz/exercise-model.ts";

/** Boxes that hold blocks. */
export type ContainerName = "Callout" | "Facilitator" | "Unplugged";

/**
 * A piece of a compiled lesson, in reading order. A page is joined from parts, so that each may stand in another
 * language: `lang` is set where it does.
 */
export type Part =
  | { type: "block"; id: string; hash: string; kind: BlockKind; html: string; lang?: string }
  | {
      type: "exercise";
      /** Permanent, unique in its lesson. */
      id: string;
      hash: string;
      model: ExerciseModel;
      /** SHA-256 of the model's canonical JSON, in hex. */
      modelHash: string;
      words: ExerciseWords;
      lang?: string;
    }
  | { type: "lab"; id: string; hash: string; lab: string; html: string; lang?: string }
  | { type: "open"; name: ContainerName; kind?: string }
  | { type: "close"; name: ContainerName };

export type BlockKind = "paragraph" | "heading" | "list" | "table" | "quote" | "code" | "figure" | "rule";

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
  words: number;
  /** Ids of its exercises, in reading order. */
  exercises: string[];
}
