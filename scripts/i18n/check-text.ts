export interface TextProblem {
  code: string;
  message: string;
  mend: string;
}

const PLACEHOLDER = /\{\{(-?)\s*([^,}\s]*)\s*(?:,\s*([^}]*?)\s*)?\}\}/g;
const NESTED = /\$t\(\s*([^,)\s]+)/g;
// Overrides of direction, zero width space, byte order mark, NUL: invisible, and never needed in a text.
const HIDDEN = /[\u202a-\u202e\u200b\ufeff\0]/;

const codePoint = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

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
  const hidden = HIDDEN.exec(text)?.[0];
  if (hidden) {
    problems.push({
      code: "unicode/hidden",
      message: `"${key}" holds ${codePoint(hidden)}, which nobody can see.`,
      mend: `delete it. (U+200C, U+200D, U+200E and U+200F are allowed.)`,
    });
  }
  return problems;
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
  const found = placeholders(text);
  const mayLack = (name: string) => /^\{\{count\b/.test(name) && ["zero", "one", "two"].includes(form ?? "");
  const lacking = wanted.filter((name) => !found.includes(name) && !mayLack(name));
  const foreign = found.filter((name) => !wanted.includes(name));
  if (lacking.length + foreign.length === 0) return [];
  const parts = [
    lacking.length > 0 ? `lacks ${lacking.join(" ")}` : "",
    foreign.length > 0 ? `has ${foreign.join(" ")}, which the source does not know` : "",
  ];
  return [
    {
      code: "string/placeholder",
      message: `"${key}" ${parts.filter(Boolean).join(" and ")}.`,
      mend: `use exactly ${wanted.length > 0 ? wanted.join(" ") : "no placeholder"}; their names are not translated.`,
    },
  ];
}
