import type { Reporter } from "./problem.ts";

/**
 * Markdown parsers are not linear: 24 KB of `![` takes 18 s. These caps are far above any lesson,
 * and are counted without understanding the text, so that no cleverness gets around them.
 */
export const CAPS = {
  lines: 1000,
  lineLength: 6000,
  /** Containers that open on one line: `> - > 1.` */
  markers: 8,
  /** The same in the whole file. */
  allMarkers: 800,
  indent: 48,
  /** Open at one time within a paragraph. */
  depth: { "[": 12, "{": 12, "(": 24 },
  /** Marks of one kind in one paragraph. */
  marks: {
    "*": 120,
    _: 120,
    "~": 60,
    "`": 120,
    "|": 400,
    "!": 60,
    "<": 100,
    "&": 100,
    "[": 100,
    "{": 60,
    "@": 30,
  },
  /** The same marks in the whole file, as a multiple. */
  files: 12,
  /** Marks of one kind in a row. */
  run: 60,
} as const;

const OPENS: Record<string, "[" | "{" | "("> = { "]": "[", "}": "{", ")": "(" };
const MARKER = /^[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))/;

function markers(line: string): number {
  let rest = line;
  let count = 0;
  for (let hit = MARKER.exec(rest); hit; hit = MARKER.exec(rest)) {
    count++;
    rest = rest.slice(hit[0].length);
  }
  return count;
}

/** Refuses text that would cost a parser too much. True: safe to parse. */
export function checkNesting(text: string, report: Reporter): boolean {
  const lines = text.split("\n");
  const refuse = (line: number, column: number, message: string, mend: string): false => {
    report.error({ line, column }, "file/nesting", message, mend);
    return false;
  };
  if (lines.length > CAPS.lines) {
    return refuse(CAPS.lines, 1, `more than ${CAPS.lines} lines.`, "split the file.");
  }
  let depth = { "[": 0, "{": 0, "(": 0 };
  let marks: Record<string, number> = {};
  const all: Record<string, number> = {};
  let allOpened = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") {
      depth = { "[": 0, "{": 0, "(": 0 };
      marks = {};
      continue;
    }
    if (line.length > CAPS.lineLength) {
      return refuse(index + 1, CAPS.lineLength, "a very long line.", "break it into paragraphs.");
    }
    const indent = line.search(/[^ \t]/);
    if (indent > CAPS.indent) {
      return refuse(index + 1, indent, "indented too far.", "indent by two spaces a level.");
    }
    const opened = markers(line);
    allOpened += opened;
    if (allOpened > CAPS.allMarkers) {
      return refuse(index + 1, 1, `more than ${CAPS.allMarkers} list items and quotes.`, "split the file.");
    }
    if (opened > CAPS.markers) {
      return refuse(
        index + 1,
        1,
        `more than ${CAPS.markers} lists or quotes in each other.`,
        "nest less deeply.",
      );
    }
    let run = 0;
    for (let column = 0; column < line.length; column++) {
      const character = line[column] as string;
      run = character === line[column - 1] ? run + 1 : 1;
      if (run > CAPS.run && Object.hasOwn(CAPS.marks, character)) {
        return refuse(index + 1, column + 1, `too many "${character}" in a row.`, "delete them.");
      }
      if (Object.hasOwn(CAPS.marks, character)) {
        const count = (marks[character] ?? 0) + 1;
        const total = (all[character] ?? 0) + 1;
        marks[character] = count;
        all[character] = total;
        const cap = CAPS.marks[character as keyof typeof CAPS.marks];
        if (count > cap || total > cap * CAPS.files) {
          const where = count > cap ? "paragraph" : "file";
          const mend = "put an empty line between paragraphs, or delete some.";
          return refuse(index + 1, column + 1, `too many "${character}" in one ${where}.`, mend);
        }
      }
      if (character === "[" || character === "{" || character === "(") {
        if (++depth[character] > CAPS.depth[character]) {
          const mend = "close them, or write a backslash before each that is meant as text.";
          return refuse(index + 1, column + 1, `too many open "${character}".`, mend);
        }
      } else if (Object.hasOwn(OPENS, character)) {
        const open = OPENS[character] as "[" | "{" | "(";
        depth[open] = Math.max(0, depth[open] - 1);
      }
    }
  }
  return true;
}
