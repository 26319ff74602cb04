import { sourceLocale } from "../../../i18n/source-locale.ts";
import { markedDiff } from "../../content/blocks/marked-diff.ts";
import { wordDiff } from "../../content/blocks/word-diff.ts";
import { formatProblem } from "../../content/policy/problem.ts";
import type { ChangedFile } from "./base-tree.ts";
import type { FindingChanges } from "./changed-findings.ts";
import type { SourceChange } from "./changed-source.ts";
import type { LanguageChange } from "./compare-language.ts";
import { codeBlock, codeSpan } from "./safe-markdown.ts";

const COLUMNS = [
  "total",
  "fresh",
  "stale",
  "critical",
  "missing",
  "unstamped",
  "orphan",
  "reviewed",
] as const;

const moved = (before: number | undefined, now: number | undefined): string =>
  before === now ? String(now) : `${before ?? "none"} → ${now ?? "none"}`;

export function table(languages: readonly LanguageChange[]): string {
  const rows = languages.map(({ locale, before, now }) => [
    codeSpan(locale),
    ...COLUMNS.map((name) => moved(before?.blocks[name], now?.blocks[name])),
    moved(before?.strings.translated, now?.strings.translated),
  ]);
  const head = ["language", ...COLUMNS.map((name) => (name === "total" ? "blocks" : name)), "strings"];
  return [head, head.map((_, at) => (at === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}

const MOST_FILES = 50;

export function files(all: readonly ChangedFile[]): string {
  const lines = all
    .slice(0, MOST_FILES)
    .map(
      ({ file, what, was }) =>
        `- ${codeSpan(file)} ${what}${was === undefined ? "" : ` from ${codeSpan(was)}`}`,
    );
  if (all.length > MOST_FILES) lines.push(`- and ${all.length - MOST_FILES} more`);
  return lines.join("\n");
}

const MOST_FINDINGS = 40;

export function findings({ new: fresh, gone }: FindingChanges): string[] {
  const sections: string[] = [];
  for (const [title, all] of [
    ["New findings", fresh],
    ["Findings that are gone", gone],
  ] as const) {
    if (all.length === 0) continue;
    const errors = all.filter(({ severity }) => severity === "error");
    const sorted = [...errors, ...all.filter(({ severity }) => severity !== "error")];
    const shown = sorted.slice(0, MOST_FINDINGS).map(formatProblem);
    if (all.length > MOST_FINDINGS) shown.push(`[... ${all.length - MOST_FINDINGS} more]`);
    sections.push(
      `${title}: ${all.length}, of them errors: ${errors.length}\n\n${codeBlock(shown.join("\n"))}`,
    );
  }
  return sections;
}

export function sourceChange({ file, line, column, kind, before, now, change }: SourceChange): string {
  const size = before === null ? "new" : `changed (${change ?? "its ledger does not say how much"})`;
  const text = before === null ? now : markedDiff(wordDiff(before, now, sourceLocale));
  return `**${codeSpan(`${file}:${line}:${column}`)}** ${kind}, ${size}\n\n${codeBlock(text)}`;
}

const UNKNOWN = {
  negations: "negations were not counted: the language has no list of them (negations.txt)",
  length: "lengths were not compared: the language has too few pairs",
} as const;

export function languageHead(one: LanguageChange): string[] {
  const said = one.lessons.map(
    ({ course, lesson, what }) => `- ${codeSpan(`${course}/${lesson}`)}: ${LESSON[what]}`,
  );
  said.push(...one.unread.map((file) => `- ${codeSpan(file)}: ${LESSON.unreadable}`));
  if (one.lapsed > 0) said.push(`- **reviews that lapsed: ${one.lapsed}**`);
  if (one.blocks.length + one.texts.length > 0) said.push(...one.unknown.map((what) => `- ${UNKNOWN[what]}`));
  return said.length > 0 ? [said.join("\n")] : [];
}

const LESSON = {
  new: "new",
  deleted: "**deleted**",
  unreadable: "**cannot be read**, and so not compared; the findings say why",
} as const;
