import { sourceLocale } from "../../../i18n/source-locale.ts";
import { shortHash } from "../../content/model-hash.ts";
import { type NumberedToken, numbered, tokensOf } from "./protect.ts";
import type { Unit, UnitFile, UnitState } from "./unit.ts";

/** As XLIFF 1.2 names them. */
const STATES: Record<UnitState, string> = {
  missing: "needs-translation",
  stale: "needs-adaptation",
  draft: "needs-review-translation",
  done: "translated",
  reviewed: "final",
};

const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/** XML 1.0 can hold no control characters; nothing of ours may have them either. */
const escaped = (text: string): string =>
  text
    .replace(/[&<>\r]/g, (sign) => SIGNS[sign] ?? sign)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g, "\ufffd");

const inQuotes = (text: string): string => escaped(text).replaceAll('"', "&quot;").replace(/\s+/g, " ");

const TAGS = { alone: "ph", open: "bpt", close: "ept" } as const;

const printed = (tokens: readonly NumberedToken[]): string =>
  tokens
    .map(({ type, text, id }) => {
      if (type === "words") return escaped(text);
      return `<${TAGS[type]} id="${id}">${escaped(text)}</${TAGS[type]}>`;
    })
    .join("");

function unitLines({ id, kind, markup, source, target, state, notes }: Unit): string[] {
  const theirs = numbered(tokensOf(source, markup));
  const mine = target === null ? [] : numbered(tokensOf(target, markup), theirs);
  const approved = state === "reviewed" ? ' approved="yes"' : "";
  return [
    `<trans-unit id="${inQuotes(id)}" restype="x-${kind}"${approved} xml:space="preserve">`,
    `  <source>${printed(theirs)}</source>`,
    `  <target state="${STATES[state]}">${printed(mine)}</target>`,
    ...(target === null
      ? []
      : [
          '  <context-group purpose="match">',
          `    <context context-type="x-exported">${shortHash(target)}</context>`,
          "  </context-group>",
        ]),
    ...notes.map((note) => `  <note from="lisan">${escaped(note)}</note>`),
    "</trans-unit>",
  ];
}

const DATATYPES: [RegExp, string][] = [
  [/\.mdx$/, "x-mdx"],
  [/\.json$/, "x-json"],
  [/\.csv$/, "x-csv"],
  [/\.yml$/, "x-yaml"],
];

/** The same bytes for the same content: it holds no date. */
export function writeXliff(files: readonly UnitFile[], locale: string): string {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">',
  ];
  for (const { original, units } of files) {
    if (units.length === 0) continue;
    const datatype = DATATYPES.find(([ending]) => ending.test(original))?.[1] ?? "plaintext";
    const languages = `source-language="${sourceLocale}" target-language="${inQuotes(locale)}"`;
    lines.push(`  <file original="${inQuotes(original)}" ${languages} datatype="${datatype}">`, "    <body>");
    for (const unit of units) {
      // Lines inside a text are the text's own.
      const [open = "", ...inside] = unitLines(unit);
      lines.push(`      ${open}`, ...inside.map((line) => `      ${line}`));
    }
    lines.push("    </body>", "  </file>");
  }
  return `${[...lines, "</xliff>"].join("\n")}\n`;
}
