import { codePoint, unseenIn } from "./characters.ts";
import { badCharacters, brokenIsolate, ISOLATE_PROBLEM } from "./check-text.ts";
import { type Place, placeAt, type Reporter } from "./problem.ts";
import { everyNode, plainText, type TreeNode } from "./tree.ts";

interface Lookalike {
  find: RegExp;
  message: string;
  mend: string;
}

/** Signs that a keyboard of another script makes, and that Markdown does not see. Looked for in the file as it is. */
const LOOKALIKES: Lookalike[] = [
  {
    find: /^[ \t>]*(#{1,6}[\u00a0\u3000]|\uff03+)/m,
    message: "a heading sign that Markdown does not see.",
    mend: "write ## and a plain space.",
  },
  {
    find: /(?<!\\)(?:\[[^\]\n]{0,300}\]\uff08|\uff3b[^\uff3d\n]{0,300}\uff3d[(\uff08])/,
    message: "a link in full-width brackets.",
    mend: "write [words](https://...) with ASCII brackets.",
  },
  {
    find: /\uff40[^\uff40\n]+\uff40/,
    message: "code in full-width back-quotes.",
    mend: "write `code` with ASCII back-quotes.",
  },
  {
    find: /\uff1c\/?[A-Za-z]+/,
    message: "a component in full-width brackets.",
    mend: "write <Name> with ASCII brackets.",
  },
  {
    find: /\uff0a\uff0a[^\uff0a\n]+\uff0a\uff0a/,
    message: "bold in full-width asterisks.",
    mend: "write **words** with ASCII asterisks.",
  },
  {
    find: /\\?\{\\?\{|\\?\}\\?\}/,
    message: "double braces.",
    mend: "delete them; lessons have no variables.",
  },
];

/** The box of an option, in signs of another keyboard, at the beginning of an item. */
const BOX = /^(?:\uff3b[\s\u3000xXх×ｘＸ✓✔]?\uff3d|\[[\u00a0\u3000х×ХｘＸ✓✔]\])/;

/** The middle dot and its twins, beside a digit of any script. */
const DOT = /\p{Nd}\s*([\u00b7\u0387\u2219\u22c5])|([\u00b7\u0387\u2219\u22c5])\s*\p{Nd}/u;

/** Where a middle dot stands beside a digit in a text that is mostly in Arabic script, or -1. */
export function dotBesideDigit(text: string): number {
  const hit = DOT.exec(text);
  if (!hit) return -1;
  const count = (find: RegExp): number => text.match(find)?.length ?? 0;
  // The Arabic-Indic digits have no script of their own.
  const arabic = count(/\p{Script=Arabic}|[\u0660-\u0669\u06f0-\u06f9]/gu);
  if (arabic === 0 || arabic <= count(/\p{Script=Latin}/gu)) return -1;
  return hit.index + hit[0].indexOf(hit[1] ?? hit[2] ?? "");
}

export const DOT_PROBLEM = [
  "text/middle-dot",
  "· beside digits in Arabic script reads as the digit ٠.",
  "write a comma, a dash or a word there.",
] as const;

/** Invisible characters that stand in plain text only because they were written as an entity or an escape. */
function checkHidden(value: string, at: Place, report: Reporter): void {
  for (const { code, message, mend } of badCharacters(value)) report.error(at, code, message, mend);
}

/** One line of words outside the body: a title, a summary. */
export function checkLine(text: string, at: Place, report: Reporter): void {
  checkHidden(text, at, report);
  if (brokenIsolate(text) >= 0) report.error(at, ...ISOLATE_PROBLEM);
  if (dotBesideDigit(text) >= 0) report.error(at, ...DOT_PROBLEM);
}

function checkWords(node: TreeNode, raw: string, place: (index: number) => Place, report: Reporter): void {
  for (const { find, message, mend } of LOOKALIKES) {
    const hit = find.exec(raw);
    if (!hit) continue;
    const lead = hit[1] === undefined ? 0 : hit[0].length - hit[1].length;
    report.error(place(hit.index + lead), "text/lookalike", message, mend);
  }
  checkHidden(node.value ?? "", place(Math.max(0, raw.indexOf("&"))), report);
}

function checkUnseen(
  what: "code" | "url",
  raw: string,
  place: (at: number) => Place,
  report: Reporter,
): void {
  const hit = unseenIn(raw);
  if (!hit) return;
  const where = what === "code" ? "code" : "an address";
  const message = `${codePoint(hit.character)} is invisible, and stands in ${where}.`;
  report.error(place(hit.index), `unicode/${what}`, message, "delete it.");
}

/** Looks at the file as it was written, where the tree says what is words, code, address or option. */
export function checkSigns(root: TreeNode, body: string, report: Reporter): void {
  for (const node of everyNode(root)) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined) continue;
    const raw = body.slice(start, end);
    const place = (index: number): Place => placeAt(body, start + index);
    switch (node.type) {
      case "text":
        checkWords(node, raw, place, report);
        break;
      case "code":
      case "inlineCode":
        checkUnseen("code", raw, place, report);
        break;
      case "link": {
        const textEnd = node.children?.at(-1)?.position?.end.offset ?? start;
        const from = textEnd < end ? textEnd - start : 0;
        checkUnseen("url", raw.slice(from), (index) => place(from + index), report);
        break;
      }
      case "listItem": {
        const words = node.children?.[0];
        const at = words?.position?.start.offset;
        if (words?.type !== "paragraph" || at === undefined || !BOX.test(body.slice(at, at + 4))) break;
        const mend = "write [ ], or [x] before what is right, in ASCII signs.";
        report.error(placeAt(body, at), "text/lookalike", "a box that Markdown does not see.", mend);
        break;
      }
      case "paragraph":
      case "heading":
      case "tableCell": {
        // The words decide whether something is wrong; the file as it was written, where.
        const text = plainText(node);
        if (brokenIsolate(text) >= 0) report.error(place(Math.max(0, raw.indexOf("&"))), ...ISOLATE_PROBLEM);
        if (dotBesideDigit(text) >= 0) report.error(place(Math.max(0, dotBesideDigit(raw))), ...DOT_PROBLEM);
        break;
      }
    }
  }
}
