import type { ExerciseModel } from "../../quiz/exercise-model.ts";
import type { BlockKind, ContainerName, DiffPart } from "../lesson.ts";
import type { TreeNode } from "../policy/tree.ts";

/** Nodes that are rendered together, as blocks or as the inside of one block. */
export type Fragment = TreeNode[];

/** Of a piece in a translation. */
export interface Origin {
  /** Set where the words stand in another language than the lesson, and that language's direction with it. */
  lang?: string;
  direction?: "ltr" | "rtl";
  /** Set where the words are older than their source. */
  stale?: { diff: DiffPart[] };
}

export interface ExercisePiece extends Origin {
  type: "exercise";
  id: string;
  kind: string;
  hash: string;
  model: ExerciseModel;
  node: TreeNode;
  prompt: Fragment;
  options: { label: Fragment; feedback: Fragment }[];
  partners?: Fragment[];
  groups?: Fragment[];
  note?: Fragment;
}

export interface FigurePiece extends Origin {
  type: "figure";
  name: string;
  hash: string;
  node: TreeNode;
  caption: Fragment;
  slots: Fragment[];
}

export interface BlockPiece extends Origin {
  type: "block";
  kind: BlockKind;
  hash: string;
  node: TreeNode;
  /** Headings: the id that links name. */
  anchor?: string;
  /** In a translation: the id that its source has. */
  id?: string;
}

export interface LabPiece extends Origin {
  type: "lab";
  id: string;
  lab: string;
  hash: string;
  node: TreeNode;
}

/** A piece with words of its own. */
export type WordedPiece = ExercisePiece | FigurePiece | BlockPiece | LabPiece;

/** A lesson's tree, taken apart in reading order. */
export type Piece =
  | WordedPiece
  | { type: "open"; name: ContainerName; kind?: string; node: TreeNode }
  | { type: "close"; name: ContainerName };
