import { po } from "gettext-parser";
import type { Locale } from "../../../i18n/locale.ts";
import { reportOn, START } from "../../content/policy/problem.ts";
import { gettextPlurals } from "./gettext-plurals.ts";
import { exchangeText, MOST_UNITS, unread } from "./read-exchange.ts";
import type { ReturnedFile, ReturnedUnit } from "./unit.ts";
import { EXPORTED } from "./write-po.ts";

type Catalogue = ReturnType<typeof po.parse>;

/** The line of each entry, by its context. */
function linesOf(text: string): Map<string, number> {
  const found = new Map<string, number>();
  const lines = text.split("\n");
  for (const [at, line] of lines.entries()) {
    if (!line.startsWith("msgctxt ")) continue;
    let id = "";
    for (let next = at; next < lines.length; next++) {
      const [, part] = /"(.*)"/.exec(lines[next] ?? "") ?? [];
      if (part === undefined || (next > at && !lines[next]?.startsWith('"'))) break;
      id += part;
    }
    if (!found.has(id)) found.set(id, at + 1);
  }
  return found;
}

/** Its place is told by itself, and long words about the same not at all. */
const told = (message: string): string =>
  `${message
    .replace(/^Error parsing PO data: /, "")
    .replace(/ at line \d+(?:\..*)?$/, "")
    .replace(/\.$/, "")}.`;

/** Reads a PO file. Its plural forms must be those of the language, for their order says which is which. */
export function readPo(file: string, bytes: Uint8Array, locale: Locale): ReturnedFile {
  const report = reportOn(file);
  const text = exchangeText(bytes, report);
  if (text === null) return { locales: [], units: [], problems: report.problems };
  let read: Catalogue;
  try {
    read = po.parse(text, { validation: true });
  } catch (error) {
    const { message, lineNumber } = error as { message: string; lineNumber?: number };
    const [, id] = /in "([^"]*)" context/.exec(message) ?? [];
    const line = lineNumber ?? (id === undefined ? 1 : (linesOf(text).get(id) ?? 1));
    const mend = 'restore the line; a quote inside a text is written \\".';
    return unread(file, { line, column: 1 }, told(message), mend);
  }
  const entries = Object.values(read.translations).flatMap((entry) => Object.values(entry));
  if (entries.length > MOST_UNITS)
    return unread(file, START, `it has more than ${MOST_UNITS} entries.`, "export one lesson at a time.");
  const header = new Map(Object.entries(read.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const { forms, header: wanted } = gettextPlurals(locale);
  const count = /nplurals\s*=\s*(\d+)/.exec(header.get("plural-forms") ?? "")?.[1];
  const hasPlurals = entries.some(({ msgid_plural }) => msgid_plural);
  if (hasPlurals && Number(count) !== forms.length) {
    const message = `Plural-Forms says ${count ?? "nothing"}; ${locale.tag} has ${forms.length} forms: ${forms.join(", ")}.`;
    return unread(file, START, message, `write "Plural-Forms: ${wanted}\\n" into the header.`);
  }
  const lines = linesOf(text);
  const units = entries.flatMap(({ msgctxt = "", msgid, msgid_plural, msgstr, comments }): ReturnedUnit[] => {
    if (msgid === "") return [];
    const said = comments?.extracted?.split("\n").find((one) => one.startsWith(EXPORTED));
    const bases = said?.slice(EXPORTED.length).trim().split(" ") ?? [];
    const isFuzzy = comments?.flag?.split(/[\s,]+/).includes("fuzzy") ?? false;
    const line = lines.get(msgctxt) ?? 1;
    const unit = (id: string, target: string, nth: number): ReturnedUnit => ({
      id,
      source: [{ words: msgid_plural ? `${msgid}\n${msgid_plural}` : msgid }],
      target: target === "" ? [] : [{ words: target }],
      isDone: !isFuzzy,
      base: bases[nth] ?? null,
      line,
      column: 1,
    });
    return msgid_plural
      ? forms.map((form, nth) => unit(`${msgctxt}_${form}`, msgstr[nth] ?? "", nth))
      : [unit(msgctxt, msgstr[0] ?? "", 0)];
  });
  const language = header.get("language");
  return { locales: language ? [language.replaceAll("_", "-")] : [], units, problems: [] };
}
