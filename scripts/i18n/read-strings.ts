import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from "yaml";
import type { Problem } from "./problem.ts";

export interface StringEntry {
  /** Nested keys joined by a dot, plural suffix included. @example "draft.more", "lessons_one" */
  key: string;
  text: string;
  line: number;
  column: number;
}

export interface StringFile {
  file: string;
  entries: StringEntry[];
  problems: Problem[];
}

/** Reads one namespace of UI strings with the place of each. JSON is read as the YAML that it also is: that parser keeps places. */
export function readStrings(file: string, json: string): StringFile {
  const lines = new LineCounter();
  const document = parseDocument(json, { lineCounter: lines, schema: "json", uniqueKeys: true });
  const entries: StringEntry[] = [];
  const problems: Problem[] = [];

  const report = (offset: number, code: string, message: string, mend: string) => {
    const { line, col } = lines.linePos(offset);
    problems.push({ file, line, column: col, code, message, mend });
  };

  for (const error of document.errors) {
    report(error.pos[0], "json/invalid", error.message.split("\n")[0] ?? "", "make it valid JSON again.");
  }
  if (problems.length === 0 && !isMap(document.contents)) {
    report(
      0,
      "json/invalid",
      "this is not an object of strings.",
      'start with { and give "key": "text" pairs.',
    );
  }
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
        entries.push({ key, text: pair.value.value, line, column: col });
      } else {
        report(offset, "json/not-text", `"${key}" is not a text.`, "put the text between double quotes.");
      }
    }
  };
  walk(document.contents as YAMLMap, "");
  return { file, entries, problems };
}
