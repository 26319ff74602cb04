import { allowedForms, splitPlural } from "../../../i18n/plural-forms.ts";
import { type Problem, reportOn, START } from "../../content/policy/problem.ts";
import { compareStrings, type StringRules } from "./compare-strings.ts";
import { setJsonText } from "./edit-json.ts";
import { readStrings, type StringFile } from "./read-strings.ts";

export interface TextEdit {
  /** Of a UI string: nested keys joined by a dot, plural suffix included. */
  key: string;
  text: string;
}

export interface RefusedText {
  key: string;
  /** Never empty; lines and columns count within the edit's text. */
  problems: Problem[];
}

export interface EditedStrings {
  text: string;
  refused: RefusedText[];
}

const FORMS = ["zero", "one", "two", "few", "many", "other"];
const EMPTY = "{}\n";

/** Keys that the source has with plural forms, without their suffix. */
export const pluralKeys = ({ entries }: StringFile): Set<string> =>
  new Set(entries.flatMap(({ key }) => (key.endsWith("_other") ? [splitPlural(key)[0]] : [])));

/** Members of an object in the source's order, with every plural form that there could be in place of the source's. */
function orderIn(source: StringFile, path: readonly string[]): string[] {
  const plurals = pluralKeys(source);
  const start = path.map((name) => `${name}.`).join("");
  const names = source.entries.flatMap(({ key }) => {
    if (!key.startsWith(start)) return [];
    const [name = ""] = key.slice(start.length).split(".");
    const [base, form] = splitPlural(name);
    return form && plurals.has(start + base) ? FORMS.map((one) => `${base}_${one}`) : [name];
  });
  return [...new Set(names)];
}

/**
 * The strings of a language with these texts in them, changed at their places. What is refused leaves its string as it
 * was. `own`: the text of the file; null where there is none.
 */
export function editStrings(
  source: StringFile,
  own: { file: string; text: string | null },
  edits: readonly TextEdit[],
  tag: string,
  rules: StringRules,
): EditedStrings {
  const before = own.text ?? EMPTY;
  const refused: RefusedText[] = [];
  const refuse = (key: string, problems: Problem[]): void => void refused.push({ key, problems });
  const read = readStrings(own.file, before);
  if (read.problems.length > 0) {
    for (const { key } of edits) refuse(key, read.problems);
    return { text: before, refused };
  }
  const plurals = pluralKeys(source);
  const allowed = allowedForms(tag, rules);
  const isKnown = (key: string): boolean => {
    const [base, form] = splitPlural(key);
    return form !== null && plurals.has(base)
      ? allowed.has(form)
      : source.entries.some((entry) => entry.key === key);
  };
  const write = (some: readonly TextEdit[]): string => {
    let text = before;
    for (const { key, text: words } of some) {
      if (read.entries.find((entry) => entry.key === key)?.text === words) continue;
      text = setJsonText(text, key.split("."), words, (path) => orderIn(source, path));
    }
    return text;
  };
  const wanted = edits.flatMap(({ key, text }): TextEdit[] => {
    const words = text.replace(/\r\n?/g, "\n").normalize("NFC");
    // By itself first: a character that may stand nowhere would make the whole file unreadable.
    const { problems } = readStrings("", JSON.stringify({ _: words }));
    if (!isKnown(key)) refuse(key, [unknown(key)]);
    else if (problems.length > 0)
      refuse(
        key,
        problems.map((problem) => ({ ...problem, ...START })),
      );
    else return [{ key, text: words }];
    return [];
  });
  const told = errorsOf(wanted, write(wanted), source, own.file, tag, rules);
  for (const [key, problems] of told) refuse(key, problems);
  return {
    text: told.size === 0 ? write(wanted) : write(wanted.filter(({ key }) => !told.has(key))),
    refused,
  };
}

function unknown(key: string): Problem {
  const report = reportOn("");
  const mend = "look at the strings again: they have changed.";
  report.error(START, "string/extra", `"${key}" is not in the source.`, mend);
  return report.problems[0] as Problem;
}

/** What the rules for files say of edited strings, by key. */
function errorsOf(
  edits: readonly TextEdit[],
  text: string,
  source: StringFile,
  file: string,
  tag: string,
  rules: StringRules,
): Map<string, Problem[]> {
  const target = readStrings(file, text);
  const problems = compareStrings(source, target, tag, rules).filter(({ severity }) => severity === "error");
  const told = new Map<string, Problem[]>();
  for (const { key } of edits) {
    const entry = target.entries.find((one) => one.key === key);
    const own = problems.filter(
      ({ line, code }) => (entry ? line === entry.line : true) && code !== "plural/missing",
    );
    if (own.length > 0)
      told.set(
        key,
        own.map((problem) => ({ ...problem, file: "", ...START })),
      );
  }
  return told;
}
