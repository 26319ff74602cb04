import { checkNesting } from "../policy/check-nesting.ts";
import { checkText } from "../policy/check-text.ts";
import { checkTree } from "../policy/check-tree.ts";
import { type Frontmatter, splitFrontmatter } from "../policy/frontmatter.ts";
import { parseBody } from "../policy/parse-body.ts";
import { hasErrors, type Place, type Problem, reportOn, START } from "../policy/problem.ts";
import { attribute, everyNode, placeOf, type TreeNode } from "../policy/tree.ts";
import { extractPieces } from "./extract.ts";
import type { Piece } from "./pieces.ts";

/** Something a lesson names that must exist elsewhere. */
export interface Reference extends Place {
  to: "fact" | "term" | "link";
  id: string;
}

export interface ReadLesson {
  frontmatter: Frontmatter;
  root: TreeNode;
  pieces: Piece[];
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
    }
  }
  return found;
}

/** Bytes -> checks -> frontmatter -> tree -> allow-list -> pieces. A lesson with an error has no pieces. */
export function readLesson(file: string, bytes: Uint8Array): LessonReading {
  const report = reportOn(file);
  const { problems } = report;
  const text = checkText(bytes, report);
  if (text === null || !checkNesting(text, report)) return { lesson: null, problems };
  const split = splitFrontmatter(text, report);
  if (!split) return { lesson: null, problems };
  const root = parseBody(split.body, report);
  if (!root) return { lesson: null, problems };
  checkTree(root, report);
  if (hasErrors(problems)) return { lesson: null, problems };
  const pieces = extractPieces(root, report);
  if (pieces.length === 0 && !hasErrors(problems)) {
    report.error(START, "lesson/empty", "the lesson has no text.", "write it under the frontmatter.");
  }
  if (hasErrors(problems)) return { lesson: null, problems };
  return {
    lesson: { frontmatter: split.frontmatter, root, pieces, references: referencesOf(root) },
    problems,
  };
}
