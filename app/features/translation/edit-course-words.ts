import { isMap, isScalar, isSeq, parseDocument, stringify } from "yaml";
import type { z } from "zod";
import type { courseWords } from "../content/publish/site-schema.ts";
import { type EditedTable, problemsOfLine, refusedLine } from "./edit-terms.ts";
import { frontLine } from "./front-line.ts";
import type { RefusedText, TextEdit } from "./strings/edit-strings.ts";

type CourseWords = z.infer<typeof courseWords>;

/** "<course>/title", "<course>/summary", "<course>/learned/<number from 0>", in the order of the file. */
export function courseKeys(courses: Readonly<Record<string, CourseWords>>): { key: string; text: string }[] {
  return Object.entries(courses).flatMap(([id, { title, summary, learned }]) => [
    { key: `${id}/title`, text: title },
    { key: `${id}/summary`, text: summary },
    ...learned.map((text, at) => ({ key: `${id}/learned/${at}`, text })),
  ]);
}

interface Place {
  text: string;
  start: number;
  end: number;
}

/** Where the value of a key stands, in the file as it is. */
function placesIn(yaml: string): Map<string, Place> {
  const { contents } = parseDocument(yaml);
  const places = new Map<string, Place>();
  const put = (key: string, value: unknown): void => {
    if (!isScalar(value)) return;
    const [start = 0, end = 0] = value.range ?? [];
    const tail = /\n*$/.exec(yaml.slice(start, end))?.[0].length ?? 0;
    places.set(key, { text: String(value.value), start, end: end - tail });
  };
  for (const course of isMap(contents) ? contents.items : []) {
    if (!isScalar(course.key) || !isMap(course.value)) continue;
    for (const { key, value } of course.value.items) {
      const name = `${course.key.value}/${isScalar(key) ? key.value : ""}`;
      put(name, value);
      if (isSeq(value)) value.items.forEach((item, at) => put(`${name}/${at}`, item));
    }
  }
  return places;
}

/** The words of the courses with these in them, changed at their places. A course comes whole, or waits. */
export function editCourseWords(
  source: Readonly<Record<string, CourseWords>>,
  own: string | null,
  edits: readonly TextEdit[],
): EditedTable {
  const refused: RefusedText[] = [];
  const known = courseKeys(source);
  const wanted = new Map<string, string>();
  for (const { key, text } of edits) {
    const words = text
      .replace(/\s*\n\s*/g, " ")
      .normalize("NFC")
      .trim();
    const problems = problemsOfLine(words);
    if (!known.some((one) => one.key === key))
      refused.push(
        refusedLine(key, "course/unknown", `the source has no "${key}".`, "look at the courses again."),
      );
    else if (problems.length > 0) refused.push({ key, problems });
    else if (words === "")
      refused.push(refusedLine(key, "string/empty", `"${key}" is empty.`, "write it, or leave it out."));
    else wanted.set(key, words);
  }
  let text = own ?? "";
  const waiting: string[] = [];
  for (const id of Object.keys(source)) {
    const keys = known.map(({ key }) => key).filter((key) => key.startsWith(`${id}/`));
    const given = keys.filter((key) => wanted.has(key));
    const there = placesIn(text);
    if (given.length === 0) continue;
    if (keys.some((key) => there.has(key))) {
      // From the end, so that places stay true.
      for (const key of given.reverse()) {
        const written = setWords(text, key, wanted.get(key) ?? "");
        if (written === null) waiting.push(key);
        else text = written;
      }
    } else if (given.length < keys.length) waiting.push(...given);
    else {
      const [title, summary, ...learned] = keys.map((key) => wanted.get(key));
      const block = stringify({ [id]: { title, summary, learned } }, { lineWidth: 0, schema: "core" });
      text += text === "" || text.endsWith("\n") ? block : `\n${block}`;
    }
  }
  return { text, refused, waiting };
}

/** Null: the line that it comes after is not there either, or the file is written in another way. */
function setWords(yaml: string, key: string, words: string): string | null {
  const places = placesIn(yaml);
  const place = places.get(key);
  if (place?.text === words) return yaml;
  const put = (start: number, text: string, end: number): string | null => {
    const written = yaml.slice(0, start) + text + yaml.slice(end);
    return placesIn(written).get(key)?.text === words ? written : null;
  };
  if (place) return put(place.start, frontLine(words, yaml.slice(place.start)), place.end);
  const [, list, nth] = /^(.*\/)(\d+)$/.exec(key) ?? [];
  const before = list === undefined ? undefined : places.get(`${list}${Number(nth) - 1}`);
  if (!before) return null;
  const line = yaml.slice(yaml.lastIndexOf("\n", before.start) + 1, before.start);
  return put(before.end, `\n${line}${frontLine(words)}`, before.end);
}
