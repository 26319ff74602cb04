import { expect, test } from "vitest";
import { parse } from "yaml";
import { readCsv } from "../../../app/features/content/publish/read-csv.ts";
import { courseKeys, editCourseWords } from "../../../app/features/translation/edit-course-words.ts";
import { editTerms } from "../../../app/features/translation/edit-terms.ts";

const TERMS = ["ai", "model", "rule"].map((id) => ({ id, term: id, definition: `${id}, defined`, note: "" }));
const CSV =
  'id,term,definition,note\r\nrule , x,y,z\nai,"AI, wa kwanza","Say ""AI"".",kumbuka\nrule,kanuni,maelezo,';
const terms = (own: string | null, edits: Record<string, string>) =>
  editTerms(
    TERMS,
    own,
    Object.entries(edits).map(([key, text]) => ({ key, text })),
  );

test("a cell of the glossary is changed at its place, with quotes where it needs them", () => {
  expect(terms(CSV, { "ai/term": "AI" }).text).toBe(CSV.replace('"AI, wa kwanza"', "AI"));
  expect(terms(CSV, { "rule/definition": 'a, "b"\nc' }).text).toBe(CSV.replace("maelezo", '"a, ""b""\nc"'));
  expect(terms(CSV, { "ai/definition": 'Say "AI".', "rule/term": "kanuni" }).text).toBe(CSV);
});

test("a new row stands where the source has it, and waits for its other half", () => {
  const both = terms(CSV, { "model/term": "modeli", "model/definition": "a, b" });
  expect(both.text).toBe(
    CSV.replace('"Say ""AI"".",kumbuka\n', '"Say ""AI"".",kumbuka\nmodel,modeli,"a, b",\n'),
  );
  expect(
    terms(null, { "rule/term": "kanuni", "rule/definition": "b", "ai/term": "AI", "ai/definition": "c" })
      .text,
  ).toBe("id,term,definition,note\nai,AI,c,\nrule,kanuni,b,\n");
  const half = terms(CSV, { "model/term": "modeli" });
  expect(half).toEqual({ text: CSV, refused: [], waiting: ["model/term"] });
});

test("what the glossary cannot hold is refused", () => {
  const { text, refused } = terms(CSV, {
    "ai/term": " ",
    "none/term": "x",
    "ai/id": "y",
    "rule/term": "a\u202eb",
  });
  expect(text).toBe(CSV);
  expect(refused.map(({ key, problems }) => `${key} ${problems[0]?.code}`)).toEqual([
    "ai/term string/empty",
    "none/term term/unknown",
    "ai/id term/unknown",
    "rule/term unicode/bidi",
  ]);
  expect(readCsv(text)).not.toBeNull();
});

const COURSES = {
  meet: { title: "Meet", summary: "What.", learned: ["One.", "Two.", "Three."] },
  use: { title: "Use", summary: "How.", learned: ["Four."] },
};
const YAML = `# Courses
meet:
  title: "Kutana"   # a name
  summary: Nini
    hasa.
  learned:
    - Moja.
    -   'Mbili.'
`;
const courses = (own: string | null, edits: Record<string, string>) =>
  editCourseWords(
    COURSES,
    own,
    Object.entries(edits).map(([key, text]) => ({ key, text })),
  );

test("a line of a course is changed at its place", () => {
  expect(courses(YAML, { "meet/title": "Kutana: AI" }).text).toBe(YAML.replace('"Kutana"', '"Kutana: AI"'));
  expect(courses(YAML, { "meet/learned/1": "It's" }).text).toBe(YAML.replace("'Mbili.'", "'It''s'"));
  expect(courses(YAML, { "meet/summary": "Nini: sasa" }).text).toBe(
    YAML.replace("Nini\n    hasa.", '"Nini: sasa"'),
  );
  expect(courses(YAML, { "meet/summary": "Nini hasa." }).text).toBe(YAML);
});

test("a new line goes after the one before it; one that has none before it waits", () => {
  expect(courses(YAML, { "meet/learned/2": "Tatu: x" }).text).toBe(`${YAML.trimEnd()}\n    -   "Tatu: x"\n`);
  const gap = YAML.replace("    -   'Mbili.'\n", "");
  expect(courses(gap, { "meet/learned/2": "Tatu." })).toEqual({
    text: gap,
    refused: [],
    waiting: ["meet/learned/2"],
  });
});

test("a course comes whole, or waits", () => {
  const all = Object.fromEntries(courseKeys(COURSES).map(({ key, text }) => [key, `${text} (sw): x`]));
  const made = courses(null, all);
  expect(made.waiting).toEqual([]);
  expect(courseKeys(parse(made.text)).map(({ text }) => text)).toEqual(Object.values(all));
  const some = courses(YAML, { "use/title": "Tumia" });
  expect(some).toEqual({ text: YAML, refused: [], waiting: ["use/title"] });
  const added = courses(YAML, { "use/title": "Tumia", "use/summary": "Vipi.", "use/learned/0": "Nne." });
  expect(added.text).toBe(`${YAML}use:\n  title: Tumia\n  summary: Vipi.\n  learned:\n    - Nne.\n`);
});
