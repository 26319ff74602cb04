import { codePoint, unseenIn, withoutUnseen } from "../../content/policy/characters.ts";
import { DOT_PROBLEM, dotBesideDigit } from "../../content/policy/check-signs.ts";
import { badCharacters, brokenIsolate, ISOLATE_PROBLEM } from "../../content/policy/check-text.ts";

export interface TextProblem {
  code: string;
  message: string;
  mend: string;
}

const PLACEHOLDER = /\{\{(-?)\s*([^,}\s]*)\s*(?:,\s*([^}]*?)\s*)?\}\}/g;
const NESTED = /\$t\(\s*([^,)\s]+)/g;
/** Braces that are left when every placeholder is taken out. */
const STRAY = /\{\{|\}\}|[\uff5b\uff5d]/;
/** What may hold nothing invisible: placeholders, keys of other strings, addresses. */
const CODE = /\{\{[^}]*\}\}|\$t\([^)]*\)|https?:\/\/\S+/g;

/** What a text puts in: names with their formats, and other strings by key. @example "{{count, number}}" -> ["{{count, number}}"] */
export function placeholders(text: string): string[] {
  const names = [...text.matchAll(PLACEHOLDER)].map((m) => `{{${m[2]}${m[3] ? `, ${m[3]}` : ""}}}`);
  const nested = [...text.matchAll(NESTED)].map((m) => `$t(${m[1]})`);
  return [...new Set([...names, ...nested])].sort();
}

/** What is wrong with one text by itself, in any language. */
export function checkText(key: string, text: string): TextProblem[] {
  const problems: TextProblem[] = [];
  if (text.trim() === "") {
    problems.push({
      code: "string/empty",
      message: `"${key}" is empty.`,
      mend: "write the text, or delete the key until there is one.",
    });
  }
  if ([...text.matchAll(PLACEHOLDER)].some((match) => match[1] === "-")) {
    problems.push({
      code: "string/escape-off",
      message: `"${key}" turns escaping off with {{- }}.`,
      mend: "write {{name}} without the hyphen.",
    });
  }
  // In the file as it is they are told by their own place: these were written as escapes.
  for (const { code, message, mend } of badCharacters(text)) {
    problems.push({ code, message: `"${key}": ${message}`, mend });
  }
  if (text.split("\n").some((line) => brokenIsolate(line) >= 0)) {
    const [code, message, mend] = ISOLATE_PROBLEM;
    problems.push({ code, message: `"${key}": ${message}`, mend });
  }
  for (const [code] of text.matchAll(CODE)) {
    const unseen = unseenIn(code);
    if (!unseen) continue;
    const message = `"${key}" holds ${codePoint(unseen.character)} inside ${code.startsWith("http") ? "an address" : "a placeholder"}.`;
    problems.push({ code: "unicode/code", message, mend: "delete it; nothing invisible may stand there." });
    break;
  }
  return problems;
}

/** A middle dot beside a number, or beside a placeholder that may become one, in Arabic script. */
export function checkDots(key: string, text: string): TextProblem[] {
  if (dotBesideDigit(text.replace(PLACEHOLDER, "\u0660")) < 0) return [];
  const [code, message, mend] = DOT_PROBLEM;
  return [{ code, message: `"${key}": ${message}`, mend }];
}

/**
 * What a translation puts in against what its source puts in.
 * Forms for one exact number ("one lesson", "two lessons") may leave {{count}} out.
 */
export function checkPlaceholders(
  key: string,
  source: string,
  text: string,
  form: string | null,
): TextProblem[] {
  const wanted = placeholders(source);
  // What is invisible in a name is told by itself.
  const found = placeholders(text).map(withoutUnseen);
  const mayLack = (name: string) => /^\{\{count\b/.test(name) && ["zero", "one", "two"].includes(form ?? "");
  const lacking = wanted.filter((name) => !found.includes(name) && !mayLack(name));
  const foreign = found.filter((name) => !wanted.includes(name));
  if (lacking.length + foreign.length === 0) {
    const stray = STRAY.exec(text.replace(PLACEHOLDER, ""))?.[0];
    if (!stray || source.replace(PLACEHOLDER, "").includes(stray)) return [];
    const message = `"${key}" has ${stray} that belongs to no placeholder.`;
    return [{ code: "string/placeholder", message, mend: "delete it." }];
  }
  const parts = [
    lacking.length > 0 ? `lacks ${lacking.join(" ")}` : "",
    foreign.length > 0 ? `has ${foreign.join(" ")}, which the source does not know` : "",
  ];
  return [
    {
      code: "string/placeholder",
      message: `"${key}" ${parts.filter(Boolean).join(" and ")}.`,
      mend:
        wanted.length > 0
          ? `use exactly ${wanted.join(" ")}; their names are not translated.`
          : "delete it; the source has no placeholder here.",
    },
  ];
}
