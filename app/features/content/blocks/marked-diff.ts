import type { DiffPart } from "../lesson.ts";

const MARKS = { "-": ["[-", "-]"], "+": ["{+", "+}"], "=": ["", ""] } as const;

/** What became of words in plain text. @example "You [-cannot-] {+can+} look" */
export const markedDiff = (diff: readonly DiffPart[]): string =>
  diff.map(([what, text]) => `${MARKS[what][0]}${text}${MARKS[what][1]}`).join("");
