import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { CompileJob } from "../../../../app/features/content/compile/compile-job.ts";
import { compileLesson } from "../../../../app/features/content/compile/compile-lesson.ts";
import type { Part } from "../../../../app/features/content/lesson.ts";
import { formatProblem } from "../../../../app/features/content/policy/problem.ts";
import { bytesOf, job, lessonText } from "../lesson-text.ts";

const FIXTURE = "tests/fixtures/content/site/content";
const file = (name: string) => readFileSync(`${FIXTURE}/${name}`);
const figures = { "rules-or-examples": { file: "f.svg", bytes: file("figures/rules-or-examples.svg") } };

async function compile(text: string, changes: Partial<CompileJob> = {}) {
  const { lesson, problems, ...rest } = await compileLesson(job(text, changes));
  if (!lesson) throw new Error(problems.map(formatProblem).join("\n"));
  return { lesson, problems, ...rest };
}

const html = (parts: Part[]) => parts.map((part) => ("html" in part ? part.html : "")).join("");

test("plain Markdown becomes plain HTML, without a style attribute", async () => {
  const { lesson } = await compile(
    lessonText("A *b* **c** `d`.\n\n| a |\n| --: |\n| 1 |\n\n> q\n\n---\n\n```js\nx < 1\n```"),
  );
  expect(html(lesson.parts)).toBe(
    "<p>A <em>b</em> <strong>c</strong> <code>d</code>.</p>" +
      '<table><thead><tr><th align="right">a</th></tr></thead><tbody><tr><td align="right">1</td></tr></tbody></table>' +
      "<blockquote>\n<p>q</p>\n</blockquote><hr/>" +
      '<pre><code class="language-js">x &lt; 1\n</code></pre>',
  );
  expect(lesson.parts.map((part) => part.type === "block" && part.kind)).toEqual([
    "paragraph",
    "table",
    "quote",
    "rule",
    "code",
  ]);
});

test("terms, facts and links are rewritten for the locale and its digits", async () => {
  const body =
    'A <Term id="t">w</Term>, <Fact id="f" /> <Fact id="g" /> <Fact id="f" />, [i](/courses/a/b), [o](https://e.example/), [h](#x).';
  const source = { file: "en.mdx", bytes: bytesOf(lessonText(body)) };
  const { lesson } = await compile(lessonText(body), {
    locale: "ar",
    digits: "arab",
    direction: "rtl",
    source,
  });
  expect(html(lesson.parts)).toBe(
    '<p>A <a href="/ar/glossary#t" class="term">w</a>,\u2060' +
      '<sup class="fact"><a href="#source-1">١</a></sup>\u00a0<sup class="fact"><a href="#source-2">٢</a></sup>\u00a0' +
      '<sup class="fact"><a href="#source-1">١</a></sup>, <a href="/ar/courses/a/b">i</a>, ' +
      '<a href="https://e.example/" rel="noopener">o</a>, <a href="#x">h</a>.</p>',
  );
  expect(lesson.facts).toEqual(["f", "g"]);
  expect(lesson.terms).toEqual(["t"]);
});

test("the number of a source stays with the words before it", async () => {
  const source = { file: "en.mdx", bytes: bytesOf(lessonText("")) };
  for (const [body, shown] of [
    ['Many do <Fact id="f" />.', "Many do\u2060<sup"],
    ['许多人这样<Fact id="f" />。', "许多人这样\u2060<sup"],
    ['<Fact id="f" /> says so.', "<p><sup"],
    ['**Many** <Fact id="f" />', "</strong>\u00a0<sup"],
  ] as const) {
    const { lesson } = await compile(lessonText(body), { source });
    expect(html(lesson.parts), body).toContain(shown);
  }
});

test("a Chinese line break leaves no space", async () => {
  const { lesson } = await compile(lessonText("一行，\n二行 and\nthree"));
  expect(html(lesson.parts)).toBe("<p>一行，二行 and\nthree</p>");
});

test("every kind of exercise comes out whole", async () => {
  const { lesson, models } = await compile(file("en/demo/demo-all.mdx").toString(), { figures });
  const kinds = lesson.parts.flatMap((part) => (part.type === "exercise" ? [part.model.kind] : []));
  expect(kinds).toEqual(["choice", "order", "choices", "match", "sort", "number", "reflect"]);
  for (const part of lesson.parts) {
    if (part.type !== "exercise" || part.model.kind === "reflect") continue;
    expect(part.words.options.every(({ label, feedback }) => label && feedback)).toBe(true);
  }
  expect(models.map(({ lesson: key, exercise }) => `${key} ${exercise}`)).toContain("demo/demo-a q1");
  expect(lesson.words).toBeGreaterThan(200);
});

const source = (body: string) => ({
  locale: "sw",
  source: { file: "en.mdx", bytes: bytesOf(lessonText(body)) },
});
const choice = (id: string, ...marks: string[]) =>
  `<Choice id="${id}">\nAsk ${id}.\n\n${marks.map((mark, i) => `- [${mark}] o${i}\n  > f${i}`).join("\n")}\n</Choice>\n\n`;

async function answersOf(own: string, theirs: string): Promise<string[]> {
  const { problems } = await compileLesson(job(lessonText(own), source(theirs)));
  return problems.map(({ code, message }) => `${code} ${message}`);
}

test("a translation may not move the key, change options, kinds or ids", async () => {
  const english = choice("q3", " ", "x", " ");
  expect(await answersOf(choice("q3", " ", "x", " "), english)).toEqual([]);
  expect(await answersOf(choice("q3", " ", " ", "x"), english)).toEqual([
    "exercise/answer q3: the source marks option 2, this marks option 3.",
  ]);
  expect(await answersOf(choice("q3", " ", "x"), english)).toEqual([
    "exercise/answer q3: the source has 3 options, this has 2.",
  ]);
  expect((await answersOf(choice("q3", " ", "x", " ").replaceAll("Choice", "Choices"), english))[0]).toMatch(
    /the source is a <Choice>/,
  );
  expect((await answersOf(choice("q4", " ", "x", " "), english))[0]).toMatch(
    /q4: the source has no such exercise/,
  );
});

test("an exercise that a translation lacks stands in the source's language, outside every box", async () => {
  const english = `One.\n\n${choice("q1", "x", " ")}<Callout kind="act">\nDo.\n\n${choice("q2", "x", " ")}</Callout>\n\n${choice("q3", "x", " ")}`;
  const own = `Moja.\n\n${choice("q1", "x", " ")}<Callout kind="act">\nFanya.\n\n${choice("q2", "x", " ")}</Callout>`;
  const { lesson, problems } = await compile(lessonText(own), source(english));
  const shape = lesson.parts.map((part) =>
    part.type === "exercise" ? `${part.id} ${part.lang ?? "-"}` : part.type,
  );
  expect(shape).toEqual(["block", "q1 -", "open", "block", "q2 -", "close", "q3 en"]);
  expect(problems.map(({ severity, code }) => `${severity} ${code}`)).toEqual(["warning exercise/missing"]);
});

test("heading anchors come from the source", async () => {
  const english = "## What is AI?\n\na\n\n## And then";
  const anchors = async (own: string) => {
    const { lesson } = await compile(lessonText(own), source(english));
    return lesson.parts.flatMap((part) =>
      part.type === "block" && part.kind === "heading" ? [part.id] : [],
    );
  };
  expect(await anchors("## AI ni nini?\n\na\n\n## Kisha")).toEqual(["what-is-ai", "and-then"]);
  expect(await anchors("## AI ni nini?\n\na")).toEqual(["what-is-ai", "and-then"]);
});

test("a code block may not be translated", async () => {
  expect((await answersOf("```\nmoja\n```", "```\none\n```"))[0]).toMatch(/^code\/translated/);
});

test("a translation without a good source is refused, and says where to look", async () => {
  const { problems } = await compileLesson(job(lessonText("a"), source("{bad}")));
  expect(problems.map(({ code }) => code)).toEqual(["source/missing"]);
  const alone = await compileLesson(job(lessonText("a"), { locale: "sw" }));
  expect(alone.problems.map(({ code }) => code)).toEqual(["source/missing"]);
});

test("a figure that is missing, or whose slots do not fit, is told", async () => {
  const body = '<Figure name="rules-or-examples">\nWords.\n\n- one\n</Figure>';
  const codes = async (changes: Partial<CompileJob>) =>
    (await compileLesson(job(lessonText(body), changes))).problems.map(({ code }) => code);
  expect(await codes({})).toEqual(["figure/missing"]);
  expect(await codes({ figures })).toEqual(["figure/slots"]);
});
