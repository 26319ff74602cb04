import type { ExerciseModel } from "../../quiz/exercise-model.ts";
import type { BlockKind, ContainerName } from "../lesson.ts";
import type { TreeNode } from "../policy/tree.ts";

/** Nodes that are rendered together, as blocks or as the inside of one block. */
export type Fragment = TreeNode[];

export interface ExercisePiece {
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
  /** Set where the words stand in another language than the lesson. */
  lang?: string;
}

export interface FigurePiece {
  type: "figure";
  name: string;
  hash: string;
  node: TreeNode;
  caption: Fragment;
  slots: Fragment[];
}

export interface BlockPiece {
  type: "block";
  kind: BlockKind;
  hash: string;
  node: TreeNode;
  /** Headings: the id that links name. */
  anchor?: string;
}

export interface LabPiece {
  type: "lab";
  id: string;
  lab: string;
  hash: string;
  node: TreeNode;
}

/** A lesson's tree, taken apart in reading order. */
export type Piece =
  | ExercisePiece
  | FigurePiece
  | BlockPiece
  | LabPiece
  | { type: "open"; name: ContainerName; kind?: string; node: TreeNode }
  | { type: "close"; name: ContainerName };
