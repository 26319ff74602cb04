import { blocksOf } from "../../content/blocks/blocks-of.ts";
import { readLesson } from "../../content/compile/read-lesson.ts";
import type { TreeNode } from "../../content/policy/tree.ts";
import { CLOSE, OPEN, type PseudoLanguage, pseudoText, pseudoWords } from "./pseudo-letters.ts";

/** A stretch of the file and what stands there instead. */
interface Change {
  start: number;
  end: number;
  text: string;
}

/** What holds words of its own: a text begins and ends with it. */
const TEXTS = new Set(["paragraph", "heading", "tableCell"]);

/** The text nodes in it that are words: no code, and no address that is shown as it is. */
function wordsIn(node: TreeNode): TreeNode[] {
  if (node.type === "text") return [node];
  if (node.type === "link" && /^(?:https?:|mailto:)/.test(node.children?.[0]?.value ?? "")) return [];
  return (node.children ?? []).flatMap(wordsIn);
}

function changesOf(node: TreeNode, file: string, language: PseudoLanguage): Change[] {
  if (!TEXTS.has(node.type))
    return (node.children ?? []).flatMap((child) => changesOf(child, file, language));
  const nodes = wordsIn(node);
  return nodes.map((one, at) => {
    const [start, end] = [one.position?.start.offset ?? 0, one.position?.end.offset ?? 0];
    const raw = file.slice(start, end);
    // Spaces at its ends belong to the line, not to the text.
    const [, before = "", words = "", after = ""] = /^(\s*)([\s\S]*?)(\s*)$/.exec(raw) ?? [];
    const open = at === 0 ? OPEN : "";
    const close = at === nodes.length - 1 ? CLOSE : "";
    return { start, end, text: before + open + pseudoWords(words, language) + close + after };
  });
}

/**
 * A source lesson in a pseudo language: words at their places, everything else byte for byte. Null where the lesson
 * itself cannot be read.
 */
export function pseudoLesson(name: string, bytes: Uint8Array, language: PseudoLanguage): string | null {
  const { lesson } = readLesson(name, bytes);
  if (!lesson) return null;
  const file = new TextDecoder().decode(bytes);
  const front = blocksOf(lesson, bytes).filter(({ kind }) => kind === "title" || kind === "summary");
  const changes = [
    ...front.map(({ kind, start, end }) => {
      const line = lesson.frontmatter[kind as "title" | "summary"] ?? "";
      // As JSON, which is YAML too, whatever the line holds.
      return { start, end, text: JSON.stringify(pseudoText(line, language)) };
    }),
    ...changesOf(lesson.root, file, language),
  ].sort((a, b) => a.start - b.start);
  let written = "";
  let at = 0;
  for (const { start, end, text } of changes) {
    written += file.slice(at, start) + text;
    at = end;
  }
  return written + file.slice(at);
}
