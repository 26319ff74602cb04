import { codePoint } from "./characters.ts";
import { placeAt, type Reporter, START } from "./problem.ts";

export const MAX_BYTES = 64 * 1024;

/** The command that mends what `mendText` can. */
const FIX = "npm run translations -- check --fix";

interface Forbidden {
  find: RegExp;
  code: string;
  why: string;
}

/** ZWNJ and ZWJ, LRM and RLM stay allowed: Persian, Hindi, emoji and mixed text need them. */
const FORBIDDEN: Forbidden[] = [
  { find: /[\u202a-\u202e]/g, code: "unicode/bidi", why: "reorders text invisibly" },
  { find: /\u200b/g, code: "unicode/zero-width", why: "is an invisible space" },
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  { find: /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g, code: "unicode/control", why: "is a control character" },
  { find: /[\u2028\u2029\ufeff\ufff9-\uffff]/g, code: "unicode/control", why: "is an invisible mark" },
];

/** A flag of a region (England, Wales) is the one proper use of tag characters. */
const TAGS = /(\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f})|[\u{e0000}-\u{e007f}]/gu;

/** A character that may stand in no text of ours, and where. */
export interface BadCharacter {
  index: number;
  code: string;
  message: string;
  mend: string;
}

/** Characters that may stand nowhere: the first of each kind. */
export function badCharacters(text: string): BadCharacter[] {
  const found: BadCharacter[] = [];
  for (const { find, code, why } of FORBIDDEN) {
    const hit = new RegExp(find).exec(text);
    if (!hit) continue;
    const allowed = code === "unicode/bidi" || code === "unicode/zero-width" ? " (U+200C is allowed.)" : "";
    const message = `${codePoint(hit[0])} ${why}.`;
    found.push({ index: hit.index, code, message, mend: `delete it.${allowed}` });
  }
  for (const hit of text.matchAll(TAGS)) {
    if (hit[1]) continue;
    const message = `${codePoint(hit[0])} is invisible.`;
    found.push({ index: hit.index, code: "unicode/control", message, mend: "delete it." });
    break;
  }
  return found;
}

/** Where an isolate is opened or closed alone in a line, or -1. */
export function brokenIsolate(line: string): number {
  const opened: number[] = [];
  for (let column = 0; column < line.length; column++) {
    const code = line.charCodeAt(column);
    if (code >= 0x2066 && code <= 0x2068) opened.push(column);
    else if (code === 0x2069 && opened.pop() === undefined) return column;
  }
  return opened[0] ?? -1;
}

export const ISOLATE_PROBLEM = [
  "unicode/isolate",
  "an isolate (U+2066-2069) is opened or closed alone on this line.",
  "close it with U+2069 on the same line, or delete it.",
] as const;

function checkCharacters(text: string, report: Reporter): void {
  for (const { index, code, message, mend } of badCharacters(text)) {
    report.error(placeAt(text, index), code, message, mend);
  }
  if (!/[\u2066-\u2069]/.test(text)) return;
  for (const [index, line] of text.split("\n").entries()) {
    const column = brokenIsolate(line);
    if (column >= 0) report.error({ line: index + 1, column: column + 1 }, ...ISOLATE_PROBLEM);
  }
}

/** First byte that is not UTF-8, as an offset into the text before it. */
function brokenByte(bytes: Uint8Array): { line: number; column: number } {
  const decoder = new TextDecoder("utf-8");
  const text = decoder.decode(bytes);
  const at = text.indexOf("\ufffd");
  return at < 0 ? START : placeAt(text, at);
}

/** Everything that can be known of a text file before it is parsed. Null: do not parse it. */
export function checkText(bytes: Uint8Array, report: Reporter, maxBytes = MAX_BYTES): string | null {
  if (bytes.length > maxBytes) {
    const size = Math.ceil(bytes.length / 1024);
    report.error(
      START,
      "file/size",
      `${size} KB; at most ${maxBytes / 1024} KB.`,
      "split it, or shorten it.",
    );
    return null;
  }
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    report.error(brokenByte(bytes), "file/utf8", "this is not valid UTF-8.", "save the file as UTF-8.");
    return null;
  }
  if (text.startsWith("\ufeff")) {
    report.error(
      START,
      "file/bom",
      "starts with a byte order mark.",
      `save as UTF-8 without BOM, or run ${FIX}.`,
    );
    return null;
  }
  const carriage = text.indexOf("\r");
  if (carriage >= 0) {
    report.error(
      placeAt(text, carriage),
      "file/crlf",
      "the line ends with CR.",
      `save it with LF line ends, or run ${FIX}.`,
    );
  }
  const composed = text.normalize("NFC");
  if (composed !== text) {
    let at = 0;
    while (text[at] === composed[at]) at++;
    const mend = `save the file in Unicode NFC (never NFKC), or run ${FIX}.`;
    report.error(placeAt(text, at), "unicode/nfc", "a letter and its accent are two characters here.", mend);
  }
  checkCharacters(text, report);
  return report.problems.some((problem) => problem.severity === "error") ? null : text;
}
