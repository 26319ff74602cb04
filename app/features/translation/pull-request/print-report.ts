import type { PullRequestReport } from "./compare-trees.ts";
import { isSuspect, printBlock, printText, printTexts } from "./print-evidence.ts";
import { files, findings, languageHead, sourceChange, table } from "./report-sections.ts";
import { codeSpan } from "./safe-markdown.ts";

/** GitHub refuses a comment of more than 65,536 characters; the marker and the frame around it need some. */
export const MOST_CHARACTERS = 64_000;

/** A part of the report that is there as a whole or not at all. */
interface Part {
  text: string;
  /** What it would be counted as, where there is no room. */
  of: string;
}

/** Everything, the most telling first: what does not fit is left out from the end. */
function partsOf({ outside, findings: others, source, languages }: PullRequestReport): Part[] {
  const parts: Part[] = [];
  const add = (of: string, ...texts: string[]) => parts.push(...texts.map((text) => ({ text, of })));
  if (outside && outside.length > 0)
    add(
      "lists of files",
      `**Files that are no translation: ${outside.length}.** Look at them by themselves.\n\n${files(outside)}`,
    );
  if (languages.length > 0) add("tables", table(languages));
  add("findings", ...findings(others));
  const changes: Record<"suspect" | "other", Part[]> = { suspect: [], other: [] };
  for (const one of languages) {
    const { locale } = one;
    const before = parts.length;
    add("languages", ...languageHead(one), ...findings(one.findings));
    const head = parts[before];
    if (head) head.text = `#### ${codeSpan(locale)}\n\n${head.text}`;
    for (const block of one.blocks)
      changes[isSuspect(block) ? "suspect" : "other"].push({
        text: printBlock(block, locale),
        of: `changes in ${locale}`,
      });
    const of = `changes in ${locale}`;
    for (const text of one.texts.filter(isSuspect))
      changes.suspect.push({ text: printText(text, locale), of });
    const plain = one.texts.filter((text) => !isSuspect(text));
    changes.other.push(...printTexts(plain, locale).map((text) => ({ text, of })));
  }
  const titled = (title: string, these: Part[]) => {
    const [first] = these;
    if (first) first.text = `#### ${title}\n\n${first.text}`;
    parts.push(...these);
  };
  titled("To look at first", changes.suspect);
  titled(
    "Changes of the source",
    source.changes.map((one) => ({ text: sourceChange(one), of: "changes of the source" })),
  );
  titled("Other changes", changes.other);
  return parts;
}

/** The report as a comment: what contributors wrote stands in code only, and it is never too long. */
export function printReport(report: PullRequestReport, most: number = MOST_CHARACTERS): string {
  const parts = partsOf(report);
  const nothing = report.languages.length === 0 && report.source.changes.length === 0;
  const sections = [
    "### What this changes in translations",
    `Compared with ${codeSpan(report.base.slice(0, 10))}.${nothing ? " No translation is touched." : ""}`,
  ];
  const reserve = 600;
  let length = sections.join("\n\n").length + reserve;
  const left = new Map<string, number>();
  for (const { text, of } of parts) {
    if (length + text.length + 2 > most) {
      left.set(of, (left.get(of) ?? 0) + 1);
      continue;
    }
    sections.push(text);
    length += text.length + 2;
  }
  if (left.size > 0) {
    const counts = [...left].slice(0, 12).map(([of, count]) => `- ${of}: ${count}`);
    if (left.size > 12) counts.push(`- and more of ${left.size - 12} languages`);
    sections.push(
      `**Left out, for there is no more room:**\n\n${counts.join("\n")}\n\nAll of it: ${codeSpan("npm run translations -- report --base <revision> --json")}`,
    );
  }
  return `${sections.join("\n\n")}\n`;
}
