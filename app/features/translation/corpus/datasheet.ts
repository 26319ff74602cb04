import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { CorpusCounts, PairCounts } from "./corpus-counts.ts";
import { REASONS, type Reason } from "./lesson-units.ts";

const WHY: Record<Reason, string> = {
  missing: "not translated",
  error: "in a lesson that has an error",
  broken: "an exercise or a figure that is not the source's",
  stale: "the source has changed since it was translated",
  critical: "the same, and the old words must not be shown",
  unstamped: "nobody has said which version of the source it renders",
  merged: "one block renders several of the source",
  "not-reviewed": "not reviewed as it is now",
};

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map((_, at) => (at === 0 ? "---" : "---:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

function pairTable(pairs: readonly PairCounts[]): string {
  if (pairs.length === 0) return "None.";
  const head = ["languages", "pairs", "reviewed", "drafts", "characters", "characters"];
  return table(
    head,
    pairs.map(({ source, target, pairs: all, reviewed, letters }) => [
      `${source}-${target}`,
      all,
      reviewed,
      all - reviewed,
      ...letters,
    ]),
  );
}

function leftOutTable({ languages }: CorpusCounts): string {
  const used = REASONS.filter((reason) => languages.some(({ leftOut }) => leftOut.has(reason)));
  const rows = languages.map(({ locale, blocks, reviewed, leftOut }) => [
    locale,
    blocks,
    reviewed,
    ...used.map((reason) => leftOut.get(reason) ?? 0),
  ]);
  const meaning = used.map((reason) => `- ${reason}: ${WHY[reason]}`).join("\n");
  return [table(["language", "in", "reviewed", ...used], rows), meaning].filter(Boolean).join("\n\n");
}

function warning({ includeDrafts, pairs }: CorpusCounts): string {
  const reviewed = pairs.reduce((sum, one) => sum + one.reviewed, 0);
  if (pairs.length === 0)
    return "**This corpus is empty.** No block of any language has been reviewed as it is now. Drafts are not in it unless they are asked for.";
  if (!includeDrafts) return "Every pair has been reviewed: a second person has read it beside its source.";
  return `**It holds drafts, marked as such: ${reviewed === 0 ? "none of its pairs has" : `only ${reviewed} of its pairs have`} been reviewed.** \`target_state\` says which of them a machine made. Do not measure a translation program with them, and do not train one on them without saying so.`;
}

/** What somebody who takes the corpus must know, in the order of "Datasheets for Datasets" (Gebru and others, 2021). */
export function printDatasheet(counts: CorpusCounts, sourceState: string): string {
  const { pairs, lessons, unreadable } = counts;
  const withSource = pairs.filter(({ source }) => source === sourceLocale);
  const others = pairs.filter(({ source }) => source !== sourceLocale);
  return `# Datasheet of the Lisan corpus

${warning(counts)}

## Why

Many languages have few translated texts that anybody may use. Lisan is a course on artificial intelligence in many languages; what its translators have written and reviewed is given back here as pairs, so that others can build on it.

## What is in it

Texts of lessons for learners from about eleven years: headings, paragraphs, lists, tables, exercises with feedback, descriptions of figures. They come from ${lessons} lessons in the source language, ${sourceLocale}${unreadable > 0 ? `; ${unreadable} of them cannot be read and are not in it` : ""}. The subject is narrow: artificial intelligence, school, daily life. There is nothing about living persons beyond what the lessons cite, and nothing that learners wrote.

A pair is a block of a lesson and the block that renders it. An exercise is one block, its question, options and feedback together. Each block has a line for every paragraph, item, option, feedback and cell in it; where both sides have as many lines, they correspond one to one.

${sourceLocale} with each language:

${pairTable(withSource)}

Languages with each other, through the block of ${sourceLocale} that both render:

${pairTable(others)}

## Files

- \`jsonl/<a>-<b>.jsonl\`: a pair a line. \`source_text\` and \`target_text\` are words without marks; \`source_mdx\` and \`target_mdx\` are as in the lesson's file. \`block\` is the hash of the source block: pairs of different files that have it in common say the same.
- \`tmx/${sourceLocale}-<b>.tmx\`, \`tmx/all.tmx\`: the same as TMX 1.4b.
- \`SHA256SUMS\`: to see whether a file is whole.

\`source_state\`, \`target_state\`: \`machine-draft\`, \`machine-edited\` (a draft that a person has mended), \`human\` (written by a person), \`reviewed\` (a second person has checked it beside its source). \`draft\` is true where one side has not been reviewed.

## How it was made

Authors write the source lessons; how far those have been checked themselves is \`${sourceState}\`. People, or a machine where it says so, translate block by block in text files that are public; the public history of the project has every change. A translator states by a stamp which version of the source a block renders. Only blocks are taken whose stamp names the source of today and the words of today: change either, and the pair is out until somebody looks at it again. Nobody reviews their own work. Marks are taken off by the parser that also renders the lessons; nothing else is changed: no case folded, no signs replaced, no sentences split. Equal pairs of different lessons are kept.

A translator may replace names, places and examples by ones that people know. Such pairs say the same to a learner and not word for word.

## What is left out, and why

${leftOutTable(counts)}

Not in it at all: the words of the user interface and the glossaries (nobody reviews them one by one), code, and lessons without a source.

## Licence

CC BY 4.0, as the lessons (see LICENSE). Name "Lisan and its contributors". Contributors agree to this licence when they send a translation in.

## Names and consent

\`by\` and \`reviewed_by\` hold only handles of people who let themselves be named in \`locales/<language>/TEAM.yml\`. All others are left out. There are no e-mail addresses. Who withdraws is out of the next corpus.

## Limits

- A review says that a second person agreed. It is no measurement, and it is by volunteers.
- One language has one voice in it, often that of a few people; dialects are as the translators speak.
- Everything was written in ${sourceLocale} first: other languages follow its order of thought.
- The languages are unevenly filled; see the tables before you compare them.

## Made by

\`npm run translations -- corpus --out <folder>\` in any copy of the project. The same files give the same bytes.
`;
}
