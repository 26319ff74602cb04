import { markedDiff } from "../../content/blocks/marked-diff.ts";
import { wordDiff } from "../../content/blocks/word-diff.ts";
import type { BlockChange } from "./compare-pairs.ts";
import type { Evidence } from "./evidence.ts";
import type { TextChange } from "./keyed-texts.ts";
import { codeBlock, codeSpan } from "./safe-markdown.ts";

const spans = (values: readonly string[]): string =>
  values.length > 0 ? values.map(codeSpan).join(", ") : "none";

/** Lists may be as long as a contributor likes. */
const MOST = 12;
const listed = (values: readonly string[]): string =>
  values.length > MOST ? `${spans(values.slice(0, MOST))} and ${values.length - MOST} more` : spans(values);

const ABOUT: Record<Evidence["about"], string> = {
  numbers: "numbers",
  links: "links and placeholders",
  facts: "facts cited",
  terms: "terms marked",
  negations: "negations",
  key: "answer key",
  length: "length",
  glossary: "glossary",
  names: "names",
};

function line({ about, source, before, now, differs }: Evidence): string {
  const start = `- ${differs ? "**look** " : ""}${ABOUT[about]}: `;
  if (about === "glossary") return `${start}${listed(now)} for ${listed(source)} is not found`;
  if (about === "length") return `${start}${now[0]}; ${source[0]}`;
  if (about === "names") {
    const parts = [
      source.length > 0 ? `${listed(source)} of the source not found` : "",
      now.length > 0 ? `${listed(now)} not in the source` : "",
    ];
    return `${start}${parts.filter(Boolean).join(", ")}`;
  }
  const was = before ? `, before ${listed(before)}` : "";
  return `${start}source ${listed(source)}${was}, now ${listed(now)}`;
}

/** Should somebody look at it before the others? */
export const isSuspect = ({ evidence, ...change }: BlockChange | TextChange): boolean =>
  evidence.some(({ differs }) => differs) || ("review" in change && change.review === "lapsed");

const MOST_LETTERS = 4000;
const short = (text: string): string =>
  text.length > MOST_LETTERS
    ? `${text.slice(0, MOST_LETTERS)}\n[... ${text.length - MOST_LETTERS} more]`
    : text;

type Words = Pick<TextChange, "source" | "before" | "now">;

/** The source, and below it the words: as they are, as they were, or both in one. */
function words({ source, before, now }: Words, locale: string): string {
  const parts = source === null ? [] : [`source:\n${short(source)}`];
  if (before !== null && now !== null)
    parts.push(
      before === now
        ? `now:\n${short(now)}`
        : `before and now:\n${short(markedDiff(wordDiff(before, now, locale)))}`,
    );
  else if (now !== null) parts.push(`now:\n${short(now)}`);
  else if (before !== null) parts.push(`before:\n${short(before)}`);
  return parts.join("\n\n");
}

const signed = (stamp: BlockChange["stamp"]["now"]): string =>
  stamp
    ? `${stamp.state}${stamp.by ? ` by ${stamp.by}` : ""}${stamp.rev ? `, checked by ${stamp.rev}` : ""}`
    : "none";

function stampLine({ stamp: { before, now } }: BlockChange): string[] {
  const [was, is] = [signed(before), signed(now)];
  return was === is ? [] : [`- stamp: ${codeSpan(was)} → ${codeSpan(is)}`];
}

export function printBlock(change: BlockChange, locale: string): string {
  const { file, line: at, column, number, kind, what, state, review, evidence } = change;
  const moved = state.before === state.now ? state.now : `${state.before} → ${state.now}`;
  const lapse = review === "lapsed" ? ", **review lapsed**" : review === "given" ? ", **reviewed**" : "";
  const head = `**${codeSpan(`${file}:${at}:${column}`)}** block ${number}, ${kind}, ${what}: ${moved}${lapse}`;
  return section(head, [...evidence.map(line), ...stampLine(change)], codeBlock(words(change, locale)));
}

export function printText(change: TextChange, locale: string): string {
  const { file, key, what, evidence } = change;
  return section(
    `**${codeSpan(file)}** ${codeSpan(key)}, ${what}`,
    evidence.map(line),
    codeBlock(words(change, locale)),
  );
}

const section = (head: string, lines: readonly string[], code: string): string =>
  [head, ...(lines.length > 0 ? [lines.join("\n")] : []), code].join("\n\n");

const TOGETHER = 20;

/** Texts of one file with nothing strange about them, many in one block: a section for each would be hard to read. */
export function printTexts(changes: readonly TextChange[], locale: string): string[] {
  return [...Map.groupBy(changes, ({ file }) => file)].flatMap(([file, all]) =>
    Array.from({ length: Math.ceil(all.length / TOGETHER) }, (_, at) => {
      const some = all.slice(at * TOGETHER, (at + 1) * TOGETHER);
      const shown = some.map(
        (one) =>
          `${one.key}, ${one.what}\n${words(one, locale)
            .replace(/^/gm, "  ")
            .replace(/\n\s*\n/g, "\n")}`,
      );
      return section(`**${codeSpan(file)}** texts: ${some.length}`, [], codeBlock(shown.join("\n")));
    }),
  );
}
