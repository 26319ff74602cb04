import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from "yaml";
import { checkText } from "../../content/policy/check-text.ts";
import { type Problem, reportOn } from "../../content/policy/problem.ts";
import { explainJson, strictJsonProblem } from "./explain-json.ts";

export interface StringEntry {
  /** Nested keys joined by a dot, plural suffix included. @example "draft.more", "lessons_one" */
  key: string;
  text: string;
  line: number;
  column: number;
  /** Where its text stands in the file, with its quotes. */
  start: number;
  end: number;
}

export interface StringFile {
  file: string;
  entries: StringEntry[];
  problems: Problem[];
}

const MAX_BYTES = 512 * 1024;

/** Reads one namespace of UI strings with the place of each. JSON is read as the YAML that it also is: that parser keeps places. */
export function readStrings(file: string, given: string | Uint8Array): StringFile {
  const own = reportOn(file);
  const { problems } = own;
  const bytes = typeof given === "string" ? new TextEncoder().encode(given) : given;
  const json = checkText(bytes, own, MAX_BYTES);
  if (json === null) return { file, entries: [], problems };
  const lines = new LineCounter();
  const document = parseDocument(json, { lineCounter: lines, schema: "json", uniqueKeys: true });
  const entries: StringEntry[] = [];

  const report = (offset: number, code: string, message: string, mend: string) => {
    const { line, col } = lines.linePos(offset);
    own.error({ line, column: col }, code, message, mend);
  };

  // One mistake makes the parser stumble more than once over its line.
  const told = new Set<number>();
  for (const error of document.errors) {
    const { line } = lines.linePos(error.pos[0]);
    if (told.has(line)) continue;
    told.add(line);
    const { message, mend } = explainJson(error.message, json, error.pos[0]);
    report(error.pos[0], "json/invalid", message, mend);
  }
  if (problems.length === 0 && !isMap(document.contents)) {
    report(
      0,
      "json/invalid",
      "this is not an object of strings.",
      'start with { and give "key": "text" pairs.',
    );
  }
  const strict = problems.length === 0 ? strictJsonProblem(json) : null;
  if (strict) report(strict.offset, "json/invalid", strict.message, strict.mend);
  if (problems.length > 0) return { file, entries, problems };

  const walk = (map: YAMLMap, path: string) => {
    for (const pair of map.items) {
      if (!isScalar(pair.key)) continue;
      const key = path + String(pair.key.value);
      const offset = pair.key.range?.[0] ?? 0;
      if (isMap(pair.value)) {
        walk(pair.value, `${key}.`);
      } else if (isScalar(pair.value) && typeof pair.value.value === "string") {
        const { line, col } = lines.linePos(offset);
        const [start = 0, end = 0] = pair.value.range ?? [];
        entries.push({ key, text: pair.value.value, line, column: col, start, end });
      } else {
        report(offset, "json/not-text", `"${key}" is not a text.`, "put the text between double quotes.");
      }
    }
  };
  walk(document.contents as YAMLMap, "");
  return { file, entries, problems };
}
