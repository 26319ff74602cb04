import { isAlias, isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { z } from "zod";
import { checkLine } from "./check-signs.ts";
import { placeAt, type Reporter, START } from "./problem.ts";
import { explainYaml } from "./yaml-problem.ts";

const MAX_FRONTMATTER = 4096;

const line = z
  .string({ error: "is not text" })
  .trim()
  .min(1, "is empty")
  .refine((text) => !text.includes("\n"), "must be one line");

const lessonFrontmatter = z.strictObject({
  title: line.max(120, "is longer than 120 characters"),
  summary: line.max(300, "is longer than 300 characters"),
});

export type Frontmatter = z.infer<typeof lessonFrontmatter>;

/** A translation may lack what nobody has translated yet: then the source's line is shown. */
const translationFrontmatter = lessonFrontmatter.partial();

/** The same text with the frontmatter blanked out, so that every place in the body stays true. */
export interface SplitFile {
  frontmatter: Partial<Frontmatter>;
  body: string;
}

const MEND = 'begin the file with ---, then a line "title: ..." and a line "summary: ...", then ---.';

/** Refuses what YAML can do beyond plain values: aliases, anchors, tags, keys that are not text. */
export function parsePlainYaml(text: string, lineOffset: number, report: Reporter): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    schema: "core",
    version: "1.2",
    uniqueKeys: true,
    lineCounter: lines,
  });
  const placeIn = (offset: number) => {
    const { line: at, col } = lines.linePos(offset);
    return { line: Math.max(1, at) + lineOffset, column: Math.max(1, col) };
  };
  for (const problem of [...document.errors, ...document.warnings]) {
    const place = placeIn(problem.pos[0]);
    const line = text.split("\n")[place.line - lineOffset - 1] ?? "";
    const { message, mend } = explainYaml(problem.message.split("\n")[0] ?? "", line);
    report.error(place, "yaml/syntax", message, mend);
  }
  visit(document, {
    Node(_key, node) {
      const tagged = "tag" in node && node.tag !== undefined;
      const anchored = "anchor" in node && node.anchor !== undefined;
      if (!isAlias(node) && !tagged && !anchored) return undefined;
      const message = "aliases, anchors and tags are not allowed.";
      report.error(placeIn(node.range?.[0] ?? 0), "yaml/alias", message, "write the value out in full.");
      return visit.BREAK;
    },
    Pair(_key, pair) {
      if (isScalar(pair.key) && typeof pair.key.value === "string" && pair.key.value !== "__proto__") {
        return undefined;
      }
      const at = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
      report.error(placeIn(at), "yaml/key", "a key must be a plain word.", "quote it, or rename it.");
      return visit.BREAK;
    },
  });
  if (report.problems.some((problem) => problem.severity === "error")) return undefined;
  return document.toJS({ maxAliasCount: 0 });
}

/** Line of a top-level key, counting from 1 in the whole file; the frontmatter starts on line 2. */
function keyPlace(yaml: string, key: PropertyKey | undefined) {
  const document = parseDocument(yaml);
  if (key === undefined || !isMap(document.contents)) return START;
  const pair = document.contents.items.find((item) => isScalar(item.key) && item.key.value === key);
  const at = isScalar(pair?.key) ? (pair.key.range?.[0] ?? 0) : 0;
  const place = placeAt(yaml, at);
  return { line: place.line + 1, column: place.column };
}

/** The line that was meant. */
function mendOf(key: PropertyKey | undefined, value: unknown, isMissing: boolean): string {
  const name = String(key ?? "");
  if (name !== "title" && name !== "summary") return MEND;
  const given = (value as Record<string, unknown>)[name];
  if (isMissing) return `add a line "${name}: ...".`;
  if (given === null || (typeof given === "string" && given.trim() === "")) {
    return `write the ${name} after "${name}:".`;
  }
  if (typeof given === "string") return "shorten it.";
  const scalar = typeof given === "object" ? "..." : String(given);
  return `write ${name}: "${scalar}", in straight double quotes.`;
}

export function splitFrontmatter(text: string, report: Reporter, isTranslation = false): SplitFile | null {
  if (!text.startsWith("---\n")) {
    report.error(START, "frontmatter/missing", 'the first line is not exactly "---".', MEND);
    return null;
  }
  const end = text.startsWith("---\n---\n") ? 4 : text.indexOf("\n---\n", 3) + 1;
  if (end === 0 || end > MAX_FRONTMATTER) {
    const what = end === 0 ? 'no second line "---".' : "longer than 4 KB.";
    report.error(START, "frontmatter/end", what, MEND);
    return null;
  }
  const yaml = text.slice(4, end);
  const value = parsePlainYaml(yaml, 1, report) ?? {};
  if (report.problems.some((problem) => problem.severity === "error")) return null;
  const parsed = (isTranslation ? translationFrontmatter : lessonFrontmatter).safeParse(value);
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const unknown = issue.code === "unrecognized_keys";
      const key = unknown ? issue.keys[0] : issue.path[0];
      const isMissing = !unknown && typeof value === "object" && !(String(key) in value);
      const message = unknown
        ? `"${issue.keys.join('", "')}" is not a key of a lesson.`
        : `${String(key ?? "frontmatter")} ${isMissing ? "is missing" : issue.message}.`;
      const mend = unknown ? "keep title and summary only." : mendOf(key, value, isMissing);
      report.error(keyPlace(yaml, key), "frontmatter/schema", message, mend);
    }
    return null;
  }
  for (const key of ["title", "summary"] as const)
    checkLine(parsed.data[key] ?? "", keyPlace(yaml, key), report);
  const body = text.slice(0, end + 4).replace(/[^\n]/g, " ") + text.slice(end + 4);
  return { frontmatter: parsed.data, body };
}
