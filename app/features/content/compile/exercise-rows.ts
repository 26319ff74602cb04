import type { Reporter } from "../policy/problem.ts";
import { placeOf, plainText, type TreeNode } from "../policy/tree.ts";
import type { Fragment } from "./pieces.ts";

/** One item of an exercise's list: its words, what is nested in it, and its feedback. */
export interface Row {
  node: TreeNode;
  label: Fragment;
  nested?: TreeNode;
  feedback: Fragment;
}

/** What each exercise's list looks like, told when it does not. */
export const MEND_LIST: Readonly<Record<string, string>> = {
  Choice: "end with a list of - [ ] options, the right one - [x], and a > feedback under each.",
  Choices: "end with a list of - [ ] options, the right ones - [x], and a > feedback under each.",
  Question: "end with a list of exactly four - [ ] options, the right one - [x], and nothing under them.",
  Order: "end with a list of 1. 2. 3. in the right order, and a > feedback under each.",
  Match: "end with a list of - items, each with one nested - partner and a > feedback.",
  Sort: "end with a list of two to four - groups, each with its nested - items, each with a > feedback.",
  Number: "end with a list of exactly three - items: below, near, above, each with a > feedback.",
};

/** The inside of blocks that are one paragraph, or null. */
export function soleParagraph(blocks: TreeNode[]): Fragment | null {
  const [only] = blocks;
  return blocks.length === 1 && only?.type === "paragraph" ? (only.children ?? []) : null;
}

/** Reads label, nested list and feedback of an item; tells what is missing. */
export function readRow(item: TreeNode, nested: boolean, feedback: boolean, report: Reporter): Row | null {
  const place = placeOf(item);
  const rest = [...(item.children ?? [])];
  const first = rest.shift();
  if (first?.type !== "paragraph" || plainText(first).trim() === "") {
    report.error(
      place,
      "exercise/option",
      "an item has no words.",
      "write its words on the line of the mark.",
    );
    return null;
  }
  const row: Row = { node: item, label: first.children ?? [], feedback: [] };
  if (nested) {
    const inner = rest.shift();
    if (inner?.type !== "list" || inner.ordered) {
      const mend = "indent the list that belongs to this item by two spaces, under it.";
      report.error(
        place,
        "exercise/nested",
        `"${plainText(first).slice(0, 40)}" has no list under it.`,
        mend,
      );
      return null;
    }
    row.nested = inner;
  }
  if (feedback) {
    const quote = rest.shift();
    const words = quote?.type === "blockquote" ? soleParagraph(quote.children ?? []) : null;
    if (!words || words.length === 0) {
      const mend = "under it, indented by two spaces, write > and one paragraph that says why.";
      report.error(place, "exercise/feedback", `"${plainText(first).slice(0, 40)}" has no feedback.`, mend);
      return null;
    }
    row.feedback = words;
  }
  if (rest.length > 0) {
    const mend = "keep its words and its feedback only, each one paragraph.";
    report.error(placeOf(rest[0], place), "exercise/option", "something more stands in this item.", mend);
    return null;
  }
  return row;
}
