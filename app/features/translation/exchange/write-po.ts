import { po } from "gettext-parser";
import type { Locale } from "../../../i18n/locale.ts";
import { shortHash } from "../../content/model-hash.ts";
import { gettextPlurals } from "./gettext-plurals.ts";
import type { Unit, UnitFile, UnitState } from "./unit.ts";

type Entry = Parameters<typeof po.compile>[0]["translations"][string][string];

/** gettext knows one mark: somebody has to look at it. */
const FUZZY: readonly UnitState[] = ["stale", "draft"];

/** As gettext writes it. @example "pt-BR" -> "pt_BR" */
const gettextName = (tag: string): string => tag.replaceAll("-", "_");

/** The hash of what was exported, in a line that programs keep. */
export const EXPORTED = "exported: ";

const quoted = (text: string): string =>
  text
    .split(/(?<=\n)/)
    .map((line) => JSON.stringify(line))
    .join("\n");

/** Units of one file: a plural's forms are one entry, in the order of the header's. */
function entriesOf({ original, units }: UnitFile, forms: readonly string[]): Entry[] {
  const entries: Entry[] = [];
  const plurals = new Map<string, Unit[]>();
  for (const unit of units)
    if (unit.plural) plurals.set(unit.plural.id, [...(plurals.get(unit.plural.id) ?? []), unit]);
  for (const unit of units) {
    const { plural } = unit;
    const group = plural ? (plurals.get(plural.id) ?? []) : [unit];
    if (plural && group[0] !== unit) continue;
    const notes = [...new Set(group.flatMap((one) => (plural ? one.notes.slice(1) : one.notes)))];
    if (plural) notes.push(`In this order: ${forms.join(", ")}`);
    const targets = plural
      ? forms.map((form) => group.find((one) => one.plural?.form === form)?.target ?? "")
      : [unit.target ?? ""];
    const isThere = targets.some((text) => text !== "");
    const isFuzzy = isThere && group.some(({ state }) => FUZZY.includes(state));
    entries.push({
      msgctxt: plural?.id ?? unit.id,
      msgid: plural?.one ?? unit.source,
      ...(plural && { msgid_plural: plural.other }),
      msgstr: targets,
      comments: {
        reference: original,
        extracted: [
          unit.kind,
          ...notes,
          ...(isThere ? [EXPORTED + targets.map((text) => shortHash(text)).join(" ")] : []),
        ].join("\n"),
        ...(isFuzzy && { flag: "fuzzy" }),
        ...(unit.was !== undefined && { previous: `msgid ${quoted(unit.was)}` }),
      },
    });
  }
  return entries;
}

/** The same bytes for the same content: it holds no date of its own. */
export function writePo(files: readonly UnitFile[], locale: Locale): string {
  const { forms, header } = gettextPlurals(locale);
  const translations: Record<string, Record<string, Entry>> = {};
  for (const file of files)
    for (const entry of entriesOf(file, forms)) translations[entry.msgctxt ?? ""] = { [entry.msgid]: entry };
  const headers = {
    "Project-Id-Version": "lisan",
    // gettext asks for both; the content has neither.
    "PO-Revision-Date": "1970-01-01 00:00+0000",
    "Last-Translator": "lisan",
    "Language-Team": locale.english,
    Language: gettextName(locale.tag),
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "Plural-Forms": header,
  };
  const bytes = po.compile({ charset: "utf-8", headers, translations });
  return `${new TextDecoder().decode(bytes).trimEnd()}\n`;
}
