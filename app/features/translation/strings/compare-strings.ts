import type { Locale } from "../../../i18n/locale.ts";
import { allowedForms, type PluralForms, pluralForms, splitPlural } from "../../../i18n/plural-forms.ts";
import { digitsProblem, otherDigits } from "../../content/lint/lint-digits.ts";
import { isCopiedProse } from "../../content/lint/untranslated.ts";
import { codePoint, unseenIn, withoutUnseen } from "../../content/policy/characters.ts";
import { type Problem, reportOn, START } from "../../content/policy/problem.ts";
import { checkDots, checkPlaceholders, checkText } from "./check-string.ts";
import type { StringEntry, StringFile } from "./read-strings.ts";

interface Group {
  /** By plural form; a plain string stands under "". */
  forms: Map<string, StringEntry>;
  isPlural: boolean;
}

/** Strings by base key. A key is a plural only if the source has its `_other`: "step_one" alone is a plain name. */
function grouped(entries: StringEntry[], plurals: Set<string>): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const entry of entries) {
    const [base, form] = splitPlural(entry.key);
    const isPlural = form !== null && plurals.has(base);
    const name = isPlural ? base : entry.key;
    const group = groups.get(name) ?? { forms: new Map(), isPlural };
    group.forms.set(isPlural ? form : "", entry);
    groups.set(name, group);
  }
  return groups;
}

const pluralBases = (entries: StringEntry[]) =>
  new Set(entries.filter(({ key }) => key.endsWith("_other")).map(({ key }) => splitPlural(key)[0]));

/** Strings that the source does not have. A key with something invisible in it may be one that it has. */
export function extraStrings(source: StringFile, target: StringFile): StringEntry[] {
  const plurals = pluralBases(source.entries);
  const wanted = grouped(source.entries, plurals);
  return [...grouped(target.entries, plurals)]
    .flatMap(([key, { forms }]) => (wanted.has(key) ? [] : [...forms.values()]))
    .filter(({ key }) => !unseenIn(key));
}

/** What comparing needs to know of a language. */
export type StringRules = PluralForms & Partial<Pick<Locale, "digits" | "script">>;

const SHOWN = 60;
const shortened = (text: string) => (text.length > SHOWN ? `${text.slice(0, SHOWN).trimEnd()}...` : text);

/** Compares one namespace of a language with its source; compare the source with itself to check the source. */
export function compareStrings(
  source: StringFile,
  target: StringFile,
  tag: string,
  locale: StringRules,
): Problem[] {
  if (target.problems.length > 0) return target.problems;
  const { file } = target;
  const on = reportOn(file);
  const plurals = pluralBases(source.entries);
  const wanted = grouped(source.entries, plurals);
  const found = grouped(target.entries, plurals);
  const allowed = allowedForms(tag, locale);
  /** Keys that are there, with something invisible in them. */
  const misspelt = new Set<string>();

  for (const [key, group] of found) {
    const original = wanted.get(key);
    for (const [form, entry] of group.forms) {
      const { text } = entry;
      const report = (code: string, message: string, mend: string) => on.error(entry, code, message, mend);
      const warn = (code: string, message: string, mend: string) => on.warn(entry, code, message, mend);
      for (const { code, message, mend } of checkText(entry.key, text)) report(code, message, mend);
      const unseen = unseenIn(entry.key);
      if (unseen) {
        const message = `the key "${entry.key}" holds ${codePoint(unseen.character)}, which nobody can see.`;
        misspelt.add(withoutUnseen(key));
        report("unicode/id", message, `write "${withoutUnseen(entry.key)}".`);
        continue;
      }
      if (locale.script === "Arab") {
        for (const { code, message, mend } of checkDots(entry.key, text)) report(code, message, mend);
      }
      if (!original) {
        // The source may have lost it after it was translated: nobody's mistake here.
        const mend = "correct the key; or check --fix takes it out.";
        warn("string/extra", `"${entry.key}" is not in the source.`, mend);
        continue;
      }
      if (form !== "" && !allowed.has(form)) {
        report("plural/extra", `${tag} has no form "${form}".`, `delete "${entry.key}".`);
        continue;
      }
      const model = original.forms.get(form) ?? original.forms.get("other");
      if (!model) continue;
      for (const { code, message, mend } of checkPlaceholders(entry.key, model.text, text, form)) {
        report(code, message, mend);
      }
      const other = locale.digits === undefined ? null : otherDigits(text, locale.digits);
      if (other && locale.digits) {
        const [code, message, mend] = digitsProblem(other.number, other.mended, locale.digits);
        warn(code, `"${entry.key}": ${message}`, mend);
      }
      if (source.file !== file && text === model.text && isCopiedProse(text)) {
        const message = `"${entry.key}" has the same words as the source.`;
        warn("text/untranslated", message, "translate them, if they are not names.");
      }
    }
  }

  for (const [key, original] of wanted) {
    const group = found.get(key);
    if (!group && misspelt.has(key)) continue;
    if (!group) {
      const text = original.forms.get("other")?.text ?? original.forms.get("")?.text;
      const message = `"${key}" is missing ("${shortened(text ?? "")}").`;
      // Work that is still to do, and no mistake: a new English string stops nobody's pull request.
      on.warn(START, "string/missing", message, "add it; until then learners see English.");
      continue;
    }
    if (!original.isPlural) continue;
    const place = [...group.forms.values()][0] ?? START;
    for (const [form, samples] of pluralForms(tag, locale)) {
      if (group.forms.has(form)) continue;
      const mend = `add "${key}_${form}"; until then learners see English.`;
      on.error(place, "plural/missing", `"${key}" lacks _${form} (${samples}).`, mend);
    }
  }
  return on.problems;
}
