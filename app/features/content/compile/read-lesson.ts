import { checkNesting } from "../policy/check-nesting.ts";
import { checkText } from "../policy/check-text.ts";
import { checkTree } from "../policy/check-tree.ts";
import { type Frontmatter, splitFrontmatter } from "../policy/frontmatter.ts";
import { parseBody } from "../policy/parse-body.ts";
import { hasErrors, type Place, type Problem, type Reporter, reportOn, START } from "../policy/problem.ts";
import { attribute, everyNode, placeOf, type TreeNode } from "../policy/tree.ts";
import { extractPieces } from "./extract.ts";
import type { Piece } from "./pieces.ts";

/** Something a lesson names that must exist elsewhere. */
export interface Reference extends Place {
  to: "fact" | "term" | "link" | "lab" | "form";
  id: string;
}

export interface ReadLesson {
  /** A source lesson has both lines; a translation may lack what is not translated yet. */
  frontmatter: Partial<Frontmatter>;
  root: TreeNode;
  pieces: Piece[];
  /** Exercises and figures of a translation that could not be read: the source's stand in. */
  broken: TreeNode[];
  references: Reference[];
}

export interface LessonReading {
  lesson: ReadLesson | null;
  problems: Problem[];
}

function referencesOf(root: TreeNode): Reference[] {
  const found: Reference[] = [];
  let near: Place = START;
  for (const node of everyNode(root)) {
    near = placeOf(node, near);
    if (node.type === "link" && node.url && !/^(?:https|mailto):/.test(node.url)) {
      found.push({ to: "link", id: node.url, ...near });
    } else if (node.type === "mdxJsxTextElement" && (node.name === "Fact" || node.name === "Term")) {
      found.push({ to: node.name === "Fact" ? "fact" : "term", id: attribute(node, "id") ?? "", ...near });
    } else if (node.type === "mdxJsxFlowElement" && node.name === "Lab") {
      found.push({ to: "lab", id: attribute(node, "name") ?? "", ...near });
    } else if (node.type === "mdxJsxFlowElement" && node.name === "Question") {
      found.push({ to: "form", id: attribute(node, "id") ?? "", ...near });
    }
  }
  return found;
}

/** What is asked before and after a course stands in a file of its own: its key must never reach a page. */
function checkUnmixed(pieces: readonly Piece[], report: Reporter): void {
  const asked = (piece: Piece): boolean => piece.type === "exercise" && piece.kind === "Question";
  const other = pieces.find((piece) => !asked(piece));
  if (!other || !pieces.some(asked)) return;
  const at = "node" in other ? placeOf(other.node) : START;
  const mend = "keep only <Question>s in a form, and none in a lesson.";
  report.error(at, "form/mixed", "questions of a form stand beside something else.", mend);
}

/**
 * Bytes -> checks -> frontmatter -> tree -> allow-list -> pieces. A lesson with an error has no pieces; but what is
 * safe and only not well made, an exercise without its feedback, costs a translation no more than itself.
 */
export function readLesson(file: string, bytes: Uint8Array, isTranslation = false): LessonReading {
  const report = reportOn(file);
  const { problems } = report;
  const text = checkText(bytes, report);
  if (text === null || !checkNesting(text, report)) return { lesson: null, problems };
  const split = splitFrontmatter(text, report, isTranslation);
  if (!split) return { lesson: null, problems };
  const root = parseBody(split.body, report);
  if (!root) return { lesson: null, problems };
  checkTree(root, report);
  if (hasErrors(problems)) return { lesson: null, problems };
  const { pieces, broken } = extractPieces(root, report);
  const isBegun = isTranslation && Object.keys(split.frontmatter).length > 0;
  if (pieces.length === 0 && broken.length === 0 && !isBegun) {
    report.error(START, "lesson/empty", "the lesson has no text.", "write it under the frontmatter.");
    return { lesson: null, problems };
  }
  if (!isTranslation) checkUnmixed(pieces, report);
  if (hasErrors(problems) && !isTranslation) return { lesson: null, problems };
  return {
    lesson: { frontmatter: split.frontmatter, root, pieces, broken, references: referencesOf(root) },
    problems,
  };
}
