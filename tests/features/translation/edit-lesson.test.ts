import { expect, test } from "vitest";
import { blocksOf } from "../../../app/features/content/blocks/blocks-of.ts";
import type { Stamp } from "../../../app/features/content/blocks/stamps.ts";
import { type LessonText, pairLessons } from "../../../app/features/content/compile/pair-lessons.ts";
import { readLesson } from "../../../app/features/content/compile/read-lesson.ts";
import { editLesson, type OwnLesson } from "../../../app/features/translation/edit-lesson.ts";
import { bytesOf, lessonText } from "../content/lesson-text.ts";

function textOf(file: string): LessonText {
  const bytes = bytesOf(file);
  const { lesson: read, problems } = readLesson("a.mdx", bytes, true);
  if (!read) throw new Error(JSON.stringify(problems));
  return { read, bytes };
}

/** Source, translation (null: none), and edits by the words of the source block that they are for. */
function edit(source: string, own: string | null, edits: Record<string, string>, stamps: Stamp[] = []) {
  const theirs = textOf(source);
  const mine = own === null ? null : textOf(own);
  const paired = mine && pairLessons({ source: theirs, own: mine, stamps, ledger: [] });
  const there: OwnLesson = mine && paired ? { lesson: mine, paired } : null;
  const blocks = blocksOf(theirs.read, theirs.bytes);
  const wanted = Object.entries(edits).map(([words, text]) => ({
    source: blocks.find((block) => block.words.startsWith(words))?.hash ?? words,
    text,
  }));
  return editLesson(theirs, there, wanted);
}
const why = ({ refused }: ReturnType<typeof edit>) =>
  refused.map(
    (one) => `${one.why} ${one.problems.map(({ line, column, code }) => `${line}:${column} ${code}`)}`,
  );

const CHOICE = `<Choice id="q1">
Which one?

- [ ] A rule
  > No.
- [x] A guess
  > Yes.
</Choice>`;
const EN = lessonText(`
One.

## Two

<Callout kind="act">
Three.

Four.
</Callout>

- Five
- six

${CHOICE}

| A | B |
| - | - |
| 7 | 8 |`);
const SW = lessonText(`
Moja.

##  Mbili

<Callout kind="act">

Tatu.

Nne.

</Callout>
*   Tano
*   sita

${CHOICE.replace("Which one?", "Ipi?")}

| A | B |
| - | - |
| 7 | 8 |
`);

test("a block is replaced at its offsets, and no other byte changes", () => {
  const cases: [string, string, string, string][] = [
    ["One.", "Moja.", "Moja **sana**.", "Moja **sana**."],
    ["Two", "##  Mbili", "## Pili", "## Pili"],
    ["Four.", "Nne.", "Nne: {x}".replace("{x}", "\\{x\\}"), "Nne: \\{x\\}"],
    ["Five", "*   Tano\n*   sita", "- Tano\n- sita sana", "- Tano\n- sita sana"],
    ["Which one?", "Ipi?", CHOICE.replace("Which one?", "Ipi kati ya hizi?"), "Ipi kati ya hizi?"],
    ["A B 7 8", "| 7 | 8 |\n", "| Herufi A | B |\n| - | - |\n| 7 | 8 |", "HEADER"],
    ["A title", "title: A title", "Kichwa: kipya", 'title: "Kichwa: kipya"'],
    ["A summary", "summary: A summary", "Muhtasari", "summary: Muhtasari"],
  ];
  for (const [words, from, text, to] of cases) {
    const { text: after, refused } = edit(EN, SW, { [words]: text });
    expect(refused, words).toEqual([]);
    if (to === "HEADER") expect(after).toBe(SW.replace("| A | B |", "| Herufi A | B |"));
    else expect(after, words).toBe(SW.replace(from, () => to));
  }
});

test("the same text again changes nothing, and is counted", () => {
  const { text, edited } = edit(EN, SW, { "One.": "Moja.\r\n", "A title": "A title", Two: "##  Mbili" });
  expect(text).toBe(SW);
  expect(edited.map(({ at }) => at)).toEqual([0, 2, 3]);
});

test("a title keeps its quotes, and gets some where YAML needs them", () => {
  const quoted = SW.replace("title: A title", "title: 'A title' # here");
  expect(edit(EN, quoted, { "A title": "It's new" }).text).toContain("title: 'It''s new' # here\n");
  for (const words of ["Qué: algo", "#1", "- a", "true", "1984", '"Sí"', "[x]", "a: ", "‏أين: الآن؟"]) {
    const { text, refused } = edit(EN, SW, { "A title": words });
    expect(refused).toEqual([]);
    expect(textOf(text).read.frontmatter.title).toBe(words.trim());
  }
});

test("a missing block goes after its nearest earlier neighbour of the box, else before the next", () => {
  const without = (line: string) => SW.replace(line, "");
  expect(edit(EN, without("\n\nNne."), { "Four.": "Nne." }).text).toBe(SW);
  expect(edit(EN, without("Tatu.\n\n"), { "Three.": "Tatu." }).text).toBe(SW);
  expect(edit(EN, without("Moja.\n\n"), { "One.": "Moja." }).text).toBe(SW);
  const table = "\n| A | B |\n| - | - |\n| 7 | 8 |\n";
  expect(edit(EN, without(table), { "A B 7 8": table }).text).toBe(SW);
  const box = without('<Callout kind="act">\n\nTatu.\n\nNne.\n\n</Callout>\n');
  const made = edit(EN, box, { "Four.": "Nne.", "Three.": "Tatu." });
  expect(made.refused).toEqual([]);
  expect(made.text).toContain('##  Mbili\n\n<Callout kind="act">\nTatu.\n\nNne.\n</Callout>\n\n*   Tano');
});

test("what follows without a blank line stays a block of its own", () => {
  const source = lessonText("## A\n\nB.\n\nC.");
  const { text, refused } = edit(source, lessonText("## A\nC."), { "B.": "B, kabisa." });
  expect(refused).toEqual([]);
  expect(text).toBe(lessonText("## A\n\nB, kabisa.\n\nC."));
});

test("a new file has the bones of the source and only what is translated", () => {
  expect(edit(EN, null, { "Four.": "Nne.", "A title": "Kichwa" }).text).toBe(
    '---\ntitle: Kichwa\n---\n\n<Callout kind="act">\nNne.\n</Callout>\n',
  );
  expect(edit(EN, null, { "A summary": "Muhtasari" }).text).toBe("---\nsummary: Muhtasari\n---\n");
  expect(edit(EN, null, { "One.": "Moja." }).text).toBe("---\n---\n\nMoja.\n");
  const all = Object.fromEntries(
    blocksOf(textOf(EN).read, bytesOf(EN)).map(({ hash, kind, text }) => [
      hash,
      kind === "title" || kind === "summary" ? `${text}!` : text,
    ]),
  );
  expect(edit(EN, null, all).text).toBe(EN.replace("A title", "A title!").replace("A summary", "A summary!"));
});

test("title and summary are added where they lack", () => {
  const body = "\nMoja.\n";
  expect(edit(EN, `---\nsummary: S\n---\n${body}`, { "A title": "T" }).text).toBe(
    `---\ntitle: T\nsummary: S\n---\n${body}`,
  );
  expect(edit(EN, `---\n---\n${body}`, { "A title": "T", "A summary": "S" }).text).toBe(
    `---\ntitle: T\nsummary: S\n---\n${body}`,
  );
});

test("a block that renders two is one text for both, or a text for each", () => {
  const source = lessonText("One.\n\nTwo.");
  const own = lessonText("Moja na mbili.");
  const [, , one, two] = blocksOf(textOf(source).read, bytesOf(source));
  const t = blocksOf(textOf(own).read, bytesOf(own))[2]?.hash ?? "";
  const stamps = [one, two].map((block): Stamp => ({ s: block?.hash ?? "", t, state: "human" }));
  const both = edit(source, own, { "One.": "Moja, mbili." }, stamps);
  expect(both.text).toBe(lessonText("Moja, mbili."));
  expect(both.edited.map(({ at }) => at)).toEqual([2, 3]);
  const apart = edit(source, own, { "One.": "Moja.", "Two.": "Mbili." }, stamps);
  expect(apart.text).toBe(lessonText("Moja.\n\nMbili."));
  const three = lessonText("One.\n\nTwo.\n\nThree.");
  const last = blocksOf(textOf(three).read, bytesOf(three))[4]?.hash ?? "";
  const some = edit(three, own, { "One.": "a", "Two.": "b" }, [...stamps, { s: last, t, state: "human" }]);
  expect(why(some)).toEqual(["merged 1:1 edit/merged", "merged 1:1 edit/merged"]);
  expect(some.text).toBe(own);
});

test("of source blocks that are the same, one or all are edited", () => {
  const source = lessonText("Yes.\n\nNo.\n\nYes.");
  const theirs = textOf(source);
  const hash = blocksOf(theirs.read, theirs.bytes)[2]?.hash ?? "";
  const text = (...nth: (number | undefined)[]) =>
    editLesson(
      theirs,
      null,
      nth.map((at) => ({ source: hash, text: `Ndiyo ${at}.`, ...(at !== undefined && { nth: at }) })),
    ).text;
  expect(text(undefined)).toBe("---\n---\n\nNdiyo undefined.\n\nNdiyo undefined.\n");
  expect(text(1, 0)).toBe("---\n---\n\nNdiyo 0.\n\nNdiyo 1.\n");
});

test.each([
  ["One.", "", "empty 1:1 edit/empty"],
  ["One.", "Moja.\n\nMbili.", "form 1:1 edit/kind"],
  ["One.", "Moja.\n</Callout>", "form 2:1 mdx/syntax"],
  ["One.", "## Moja", "form 1:1 edit/kind"],
  ["One.", "Moja\n===", "form 1:1 heading/level"],
  ["One.", "import x from 'y'", "form 1:1 mdx/import"],
  ["One.", "a {b} c", "form 1:3 mdx/expression"],
  ["One.", "a\n\u202eb", "form 2:1 unicode/bidi"],
  ["One.", '<Callout kind="act">\na\n</Callout>', "form 1:1 edit/kind"],
  ["A title", "a\nb", "form 1:1 frontmatter/schema"],
  ["A title", "a\u202eb", "form 1:1 unicode/bidi"],
  ["A title", "x".repeat(121), "form 1:1 frontmatter/schema"],
  ["Which one?", CHOICE.replace("q1", "q2"), "form 1:1 edit/kind"],
  [
    "Which one?",
    CHOICE.replace("[ ]", "[x]").replace("[x] A guess", "[ ] A guess"),
    "bones 1:1 exercise/answer",
  ],
  ["Which one?", CHOICE.replace("</Choice>", "- [ ] More\n  > No.\n</Choice>"), "bones 1:1 exercise/answer"],
  ["Which one?", CHOICE.replace("  > Yes.\n", ""), "form 6:1 exercise/feedback"],
  ["One.", "[a](https://a.example/)", "bones 1:1 text/links"],
  ["One.", '<Term id="ai">AI</Term>', "bones 1:1 text/terms"],
  ["One.", 'Moja.<Fact id="itu" />', "bones 1:1 text/facts"],
  ["b0000000000", "Moja.", "unknown 1:1 edit/unknown"],
])("for %j, %j is refused and nothing changes", (words, text, told) => {
  const result = edit(EN, SW, { [words]: text });
  expect(why(result)).toEqual([told]);
  expect(result.text).toBe(SW);
  expect(result.edited).toEqual([]);
});

test("a block that lacked a term before may go on lacking it", () => {
  const source = lessonText('A <Term id="ai">machine</Term>.');
  expect(why(edit(source, null, { "A machine": "Mashine." }))).toEqual(["bones 1:1 text/terms"]);
  expect(why(edit(source, lessonText("Mashine."), { "A machine": "Mashine!" }))).toEqual([]);
});

test("what would run into its neighbour is refused, and the others are written", () => {
  const source = lessonText("- a\n\n* c\n* d\n\nB.");
  const own = lessonText("- a\n\nB.");
  const listed = edit(source, own, { "c d": "- C\n- D", "B.": "B tu." });
  expect(why(listed)).toEqual(["place 1:1 edit/place"]);
  expect(listed.text).toBe(lessonText("- a\n\nB tu."));
  expect(edit(source, own, { "c d": "* C\n* D" }).text).toBe(lessonText("- a\n\n* C\n* D\n\nB."));
});

test("a lesson that would be too large is refused as such", () => {
  const long = "neno ".repeat(13_200);
  expect(why(edit(EN, SW, { "One.": long }))).toEqual(["form 1:1 file/size"]);
  const many = lessonText(Array.from({ length: 12 }, (_, at) => `Block ${at}.`).join("\n\n"));
  const edits = Object.fromEntries(
    Array.from({ length: 12 }, (_, at) => [`Block ${at}.`, `${at} ${"neno neno neno\n".repeat(400)}`]),
  );
  const result = edit(many, null, edits);
  expect(new Set(why(result))).toEqual(new Set(["size 1:1 edit/size"]));
  expect(result.text).toBe("---\n---\n");
});
