import type { BlockChange } from "../../app/features/translation/pull-request/compare-pairs.ts";
import { printReport } from "../../app/features/translation/pull-request/print-report.ts";

const change = (text: string): BlockChange => ({
  file: `content/sw/${text}.mdx`,
  line: 6,
  column: 1,
  number: 3,
  kind: "paragraph",
  what: "changed",
  state: { before: "fresh", now: "unstamped" },
  stamp: { before: { s: "b", t: "b", state: "reviewed", by: "ana", rev: "bo" }, now: null },
  review: "lapsed",
  source: text,
  before: text,
  now: `${text} ${text}`,
  evidence: [
    { about: "links", source: [text], before: [text], now: [text, text], differs: true },
    { about: "glossary", source: ["model"], now: [text], differs: true },
    { about: "names", source: [text], now: [text], differs: true },
    { about: "length", source: ["0.8 to 1.6 is usual"], now: ["4.0 times the source"], differs: true },
  ],
});
/** A report that holds a text in every place that a contributor may write to. */
export function reportOf(text: string): string {
  const finding = {
    file: text,
    line: 1,
    column: 1,
    severity: "error",
    code: "c",
    message: text,
    mend: text,
  } as const;
  const findings = { new: [finding], gone: [finding] };
  const counts = {
    total: 1,
    usable: 1,
    fresh: 1,
    stale: 0,
    critical: 0,
    missing: 0,
    unstamped: 0,
    reviewed: 0,
    orphan: 0,
  };
  return printReport({
    base: "0".repeat(40),
    outside: [{ file: text, what: "renamed", was: text }],
    findings,
    source: {
      changes: [
        { file: text, line: 1, column: 1, kind: "list", before: null, now: text, change: null },
        { file: text, line: 1, column: 1, kind: "list", before: text, now: "", change: "typo" },
      ],
      gone: 0,
    },
    languages: [
      {
        locale: "sw",
        before: null,
        now: { blocks: counts, strings: { total: 2, translated: 1 } },
        files: [],
        findings,
        lessons: [{ course: text, lesson: text, what: "unreadable" }],
        blocks: [change(text)],
        texts: ["x", "y"].map((key) => ({
          file: text,
          key: text + key,
          what: "new",
          source: null,
          before: null,
          now: text,
          evidence: key === "x" ? [{ about: "numbers", source: [], now: [text], differs: true }] : [],
        })),
        unread: [text],
        lapsed: 1,
        unknown: ["negations", "length"],
      },
    ],
  });
}
