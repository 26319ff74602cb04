import { isScalar, parseDocument } from "yaml";
import { z } from "zod";
import { frontmatterHash } from "../compile/block-hash.ts";
import { spacedText } from "../compile/count-words.ts";
import { checkNesting } from "../policy/check-nesting.ts";
import { componentRule } from "../policy/components.ts";
import { parseBody } from "../policy/parse-body.ts";
import { type Reporter, reportOn } from "../policy/problem.ts";
import { attribute } from "../policy/tree.ts";
import type { Block } from "./block.ts";
import { onOneLine } from "./blocks-of.ts";
import { readLines } from "./json-lines.ts";
import { likeWords } from "./traits.ts";

/** A letter and ten of base32, as `shortHash` makes them. */
export const hashText = z.string().regex(/^b[0-9a-hjkmnp-tv-z]{10}$/, "a hash like b5zr3k79b2f");

export const changeKind = z.enum(["typo", "normal", "critical"]);
export type Change = z.infer<typeof changeKind>;

const ledgerLine = z
  .strictObject({
    /** Hash of a version of a source block. */
    h: hashText,
    /** What it said, as it stood in the file. */
    text: z.string().min(1).max(65536),
    /** The version before it. */
    was: hashText.optional(),
    /** How much that changed. A second line of the same pair can only make it graver. */
    change: changeKind.optional(),
  })
  .refine(({ was, change }) => change === undefined || was !== undefined, "change needs was")
  .refine(({ h, was }) => h !== was, "was is the line itself");
export type LedgerLine = z.infer<typeof ledgerLine>;

const MEND = "restore the line; lines are only ever added, by `npm run translations -- ledger`.";

export const readLedger = (bytes: Uint8Array, report: Reporter): LedgerLine[] =>
  readLines(bytes, ledgerLine, "ledger/line", MEND, report);

/** What kind of block a line remembers; its text says so, but title and summary are known by their hash. */
function shapeOf({ h, text }: LedgerLine): Pick<Block, "kind" | "id" | "words"> {
  const { contents } = parseDocument(text);
  const value = isScalar(contents) ? String(contents.value ?? "") : "";
  for (const kind of ["title", "summary"] as const)
    if (frontmatterHash(kind, value) === h) return { kind, words: onOneLine(value) };
  const report = reportOn("ledger");
  const node = checkNesting(text, report) ? parseBody(text, report)?.children?.[0] : undefined;
  if (!node) return { kind: "paragraph", words: onOneLine(text) };
  const words = onOneLine(spacedText(node));
  const role = node.type === "mdxJsxFlowElement" ? componentRule(node.name)?.role : undefined;
  if (role === "exercise" || role === "lab") return { kind: role, id: attribute(node, "id") ?? "", words };
  if (role === "figure") return { kind: role, id: attribute(node, "name") ?? "", words };
  switch (node.type) {
    case "heading":
    case "list":
    case "table":
    case "code":
      return { kind: node.type, words };
    case "blockquote":
      return { kind: "quote", words };
    default:
      return { kind: "paragraph", words };
  }
}

const words = new WeakMap<LedgerLine, string>();

/** What an older version said, in words without marks. Parsed once: it is asked for every pair that may be one. */
export function wordsOfLine(line: LedgerLine): string {
  const known = words.get(line) ?? shapeOf(line).words;
  words.set(line, known);
  return known;
}

/** Less than this is another block, not a version of the same. */
const LEAST_LIKENESS = 0.5;

/**
 * The lines to append, so that every block is in the ledger. A block that is new there is the next version of the
 * entry most like it that nothing has superseded yet. Nothing is ever removed or rewritten.
 */
export function completeLedger(
  blocks: readonly Block[],
  ledger: readonly LedgerLine[],
  change: Change = "normal",
): LedgerLine[] {
  const known = new Set(ledger.map(({ h }) => h));
  const missing = new Map<string, Block>();
  for (const block of blocks) if (!known.has(block.hash)) missing.set(block.hash, block);
  if (missing.size === 0) return [];
  const current = new Set(blocks.map(({ hash }) => hash));
  const superseded = new Set(ledger.map(({ was }) => was));
  const old = new Map(
    ledger
      .filter(({ h }) => !current.has(h) && !superseded.has(h))
      .map((line) => [line.h, shapeOf(line)] as const),
  );
  const likely: { hash: string; was: string; likeness: number }[] = [];
  for (const block of missing.values()) {
    for (const [was, shape] of old) {
      if (shape.kind !== block.kind) continue;
      const same = block.kind === "title" || block.kind === "summary" || (block.id && block.id === shape.id);
      const likeness = same ? 2 : likeWords(shape.words, block.words);
      if (likeness >= LEAST_LIKENESS) likely.push({ hash: block.hash, was, likeness });
    }
  }
  const before = new Map<string, string>();
  const taken = new Set<string>();
  for (const { hash, was } of likely.sort((a, b) => b.likeness - a.likeness)) {
    if (before.has(hash) || taken.has(was)) continue;
    before.set(hash, was);
    taken.add(was);
  }
  return [...missing.values()].map(({ hash, text }) => {
    const was = before.get(hash);
    return was ? { h: hash, text, was, change } : { h: hash, text };
  });
}
