import { markedDiff } from "../../app/features/content/blocks/marked-diff.ts";
import { formatProblem } from "../../app/features/content/policy/problem.ts";
import type { Piece, Work } from "../../app/features/translation/next/piece.ts";

const indent = (text: string): string => text.replace(/^(?=.)/gm, "    ");

/** A piece of work as a translator reads it. `language`: its English name. */
export function describePiece(piece: Piece, tag: string, language: string): string {
  if (piece.kind === "broken")
    return `Broken:\n${formatProblem(piece.problem)}\nThen: ${run(`check ${tag}`)}`;
  const { file, line, column, source, text, own, diff } = piece;
  const { title, todo, after } = WHAT[piece.kind](piece, tag, language);
  return [
    `${title}\n${file}:${line}:${column}  (source: ${source.file}:${source.line})`,
    indent(diff && diff.length > 0 ? markedDiff(diff) : (frontMatter(piece) ?? text)),
    ...(own === undefined ? [] : [`${language} now:\n${indent(own)}`]),
    `${todo}\nThen: ${after}`,
  ].join("\n\n");
}

interface Wording {
  title: string;
  todo: string;
  after: string;
}

const run = (verb: string): string => `npm run translations -- ${verb}`;
const stampAs = ({ lesson, block }: Work, tag: string, state: string): string =>
  run(`stamp ${tag} ${lesson} --block ${block} --state ${state}`);

function writeStrings({ file, place, plurals }: Work, tag: string, language: string): Wording {
  const where = place === "new-file" ? `make ${file} of these` : "add these there";
  return {
    title: `Words of the site that ${language} lacks`,
    todo: `Put them into ${language} and ${where}. Keep the keys, and what stands between {{ }}.${pluralsLine(plurals)}`,
    after: run(`check ${tag}`),
  };
}

/** A form that only great numbers take has another sentence in some languages: "1 000 000 de leçons". */
function pluralsLine(plurals: Work["plurals"]): string {
  if (!plurals) return "";
  const forms = Object.entries(plurals).map(([form, samples]) => `_${form} is the sentence with ${samples}`);
  const rare = Object.keys(plurals).find((form) => /^\d{6,}$/.test(plurals[form] ?? ""));
  const mayLack = rare ? `; _${rare} may be left out` : "";
  return `\nOf a key with plural forms, ${forms.join("; ")}${mayLack}.`;
}

/** @example "An exercise of meet-spot" */
const named = ({ blockKind = "paragraph", lesson }: Work): string =>
  `${/^[aeiou]/.test(blockKind) ? "An" : "A"} ${blockKind} of ${lesson}`;

/** The tag of a box, as `Block.box` has it. @example "Callout surprise" -> '<Callout kind="surprise">' */
function tagOf(box: string): string {
  const [name, kind] = box.split(" ");
  return kind ? `<${name} kind="${kind}">` : `<${name}>`;
}

/** Quoted where YAML would read something else. */
const inYaml = (text: string): string =>
  /: | #|^[\s"'[\]{}&*!|>%@`#?-]/.test(text) ? JSON.stringify(text) : text;

/** Of a file that is not there yet: the lines that it begins with. */
const frontMatter = ({ text, summary, blockKind, place }: Work): string | null =>
  place === "new-file" && (blockKind === "title" || blockKind === "summary")
    ? [
        "---",
        `${blockKind}: ${inYaml(text)}`,
        ...(summary === undefined ? [] : [`summary: ${inYaml(summary)}`]),
        "---",
      ].join("\n")
    : null;

function whereTo({ file, place, blockKind, box }: Work, language: string): string {
  if (blockKind === "title" || blockKind === "summary")
    return place === "new-file"
      ? `Begin ${file} with these lines, in ${language} after each colon.`
      : `Write it as ${blockKind}: between the first two lines ---.`;
  const inside = box ? `, inside ${tagOf(box)} as in the source` : "";
  if (place === "below")
    return `Write it in ${language} below the blocks that stand before it in the source${inside}.`;
  if (place === "new-file") return `Make ${file} and write it there in ${language}${inside}.`;
  return place === "after"
    ? `Write it in ${language} after the block that stands at this line${inside}.`
    : `Write it in ${language} as the first block${inside}.`;
}

function writeBlock(work: Work, tag: string, language: string): Wording {
  return {
    title: `${work.summary === undefined ? named(work) : `Title and summary of ${work.lesson}`} that ${language} lacks`,
    todo: `${whereTo(work, language)} Keep ids, ticks [x], links and tags; what is not there yet stands in English.`,
    after: `${run(`check ${tag}`)}, and ${run(`stamp ${tag} ${work.lesson} --state human --by <you>`)}`,
  };
}

function follow(piece: Work, tag: string, language: string): Wording {
  const isCritical = piece.kind === "critical";
  return {
    title: `${named(piece)} that is older than its source${isCritical ? ", which was wrong: learners see English" : ""}`,
    todo: `Make the ${language} say what the source says now.`,
    after: `${stampAs(piece, tag, "human")} --by <you>`,
  };
}

const WHAT: Record<Work["kind"], (piece: Work, tag: string, language: string) => Wording> = {
  strings: writeStrings,
  "more-strings": writeStrings,
  near: writeBlock,
  missing: writeBlock,
  critical: follow,
  stale: follow,
  course: (_, tag, language) => ({
    title: `Words of a course that ${language} lacks`,
    todo: "Write them there, after the words before each colon.",
    after: run(`check ${tag}`),
  }),
  term: (_, tag, language) => ({
    title: `Words of the glossary that ${language} lacks`,
    todo: "Add these lines there in translation: id (unchanged), term, definition, and a note if you like. Lessons then use these words.",
    after: run(`check ${tag}`),
  }),
  unstamped: (piece, tag, language) => ({
    title: `${named(piece)} that nobody has stamped`,
    todo: `Compare the two. If the ${language} says what the source says, say so.`,
    after: `${stampAs(piece, tag, "human")} --by <who wrote it>`,
  }),
  review: (piece, tag, language) => ({
    title: `${named(piece)} that nobody else has checked`,
    todo: `Compare the two, and mend the ${language} if it needs it. If it is right and not your own work, say so.`,
    after: `${stampAs(piece, tag, "reviewed")} --rev <you>`,
  }),
};
