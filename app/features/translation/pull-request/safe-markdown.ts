import { codePoint } from "../../content/policy/characters.ts";

/** What nobody sees and what reorders a line, but not the joiners that Persian, Hindi and emoji are written with. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  /[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Cs}/gu;

/** Shows by its number what would not be seen, or would move a terminal's cursor. */
export const visible = (text: string): string => text.replace(UNSEEN, (sign) => `⟨${codePoint(sign)}⟩`);

/** A run of backticks that the text does not hold. */
function fenceFor(text: string, least: number): string {
  const runs = text.match(/`+/g) ?? [];
  return "`".repeat(runs.reduce((most, { length }) => Math.max(most, length + 1), least));
}

const MOST_IN_SPAN = 120;

/**
 * Text that somebody contributed, inside a line of Markdown: no link, mention, picture or HTML comes out of it. Not one
 * `|` either: a table takes it for the end of a cell, even in code.
 */
export function codeSpan(text: string): string {
  const line = visible(text.replace(/\s+/g, " ").trim()).replaceAll("|", "¦");
  const letters = [...line];
  const short = letters.length > MOST_IN_SPAN ? `${letters.slice(0, MOST_IN_SPAN).join("")}…` : line;
  const fence = fenceFor(short, 1);
  const gap = short === "" || short.startsWith("`") || short.endsWith("`") ? " " : "";
  return `${fence}${gap}${short}${gap}${fence}`;
}

/** Text that somebody contributed, as a block of code. */
export function codeBlock(text: string): string {
  const shown = visible(text.replace(/\r\n?/g, "\n"));
  const fence = fenceFor(shown, 3);
  return `${fence}text\n${shown}\n${fence}`;
}
