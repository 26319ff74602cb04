import { expect, test } from "vitest";
import { formatProblem } from "../../../../app/features/content/policy/problem.ts";
import { compareStrings } from "../../../../app/features/translation/strings/compare-strings.ts";
import { readStrings } from "../../../../app/features/translation/strings/read-strings.ts";

const source = readStrings(
  "locales/en/ui/common.json",
  JSON.stringify({
    home: "Home",
    step_one: "First step",
    draft: { more: "More by {{who}}" },
    lessons_one: "{{count}} lesson",
    lessons_other: "{{count}} lessons",
  }),
);

function compare(tag: string, strings: object, plurals: Record<string, number[]> = { other: [0] }) {
  const target = readStrings(`locales/${tag}/ui/common.json`, JSON.stringify(strings, null, 2));
  return compareStrings(source, target, tag, { plurals });
}

const codes = (problems: { code: string }[]) => problems.map(({ code }) => code);
const rest = { home: "h", step_one: "s", draft: { more: "{{who}}" } };

test("the source agrees with itself", () => {
  expect(compareStrings(source, source, "en", { plurals: {} })).toEqual([]);
});

test("Polish without _many is told where, which numbers, and how to mend it", () => {
  const problems = compare("pl", {
    ...rest,
    lessons_one: "l",
    lessons_few: "{{count}}",
    lessons_other: "{{count}}",
  });
  expect(problems.map(formatProblem)).toEqual([
    'locales/pl/ui/common.json:7:3 error plural/missing  "lessons" lacks _many (5-21).\n' +
      '  Mend: add "lessons_many"; until then learners see English.',
  ]);
});

test("Arabic needs its six forms, Chinese has one", () => {
  const arabic = compare("ar", { ...rest, lessons_one: "l", lessons_two: "l", lessons_other: "{{count}}" });
  expect(codes(arabic)).toEqual(["plural/missing", "plural/missing", "plural/missing"]);
  expect(arabic.map(({ message }) => message).join()).toMatch(/_zero.*_few \(3-10\).*_many \(11-99\)/);
  expect(compare("zh-Hans", { ...rest, lessons_other: "{{count}}" })).toEqual([]);
  expect(codes(compare("zh-Hans", { ...rest, lessons_one: "l", lessons_other: "{{count}}" }))).toEqual([
    "plural/extra",
  ]);
});

test("French may leave its _many out, or give it", () => {
  const forms = { lessons_one: "l", lessons_other: "{{count}}" };
  expect(compare("fr", { ...rest, ...forms })).toEqual([]);
  expect(compare("fr", { ...rest, ...forms, lessons_many: "{{count}}" })).toEqual([]);
});

test("a language that Intl does not know takes its plurals from locale.json", () => {
  const problems = compare("qu", { ...rest, lessons_other: "{{count}}" }, { one: [1], other: [0, 2] });
  expect(problems.map(({ message }) => message)).toEqual(['"lessons" lacks _one (1).']);
});

test("missing, extra and nested keys are named with their path", () => {
  const problems = compare("sw", {
    home: "Nyumbani",
    step_one: "Hatua",
    draft: { less: "x" },
    lessons_one: "l",
    lessons_other: "{{count}}",
  });
  expect(problems.map(({ code, message }) => [code, message.split(" ")[0]])).toEqual([
    ["string/extra", '"draft.less"'],
    ["string/missing", '"draft.more"'],
  ]);
});

test("what a person gets wrong in JSON is told in words for a person, at its place", () => {
  const said = (json: string): string[] =>
    readStrings("a.json", json).problems.map(
      ({ line, column, message, mend }) => `${line}:${column} ${message} ${mend}`,
    );
  expect(said('{\n  "a": "x"\n  "b": "y"\n}')).toEqual([
    "3:3 a comma is missing before this line. end the line above with a comma.",
  ]);
  expect(said('{\n  "a": {\n    "b": "x"\n    "c": "y"\n  }\n}')).toEqual([
    "4:5 a comma is missing before this line. end the line above with a comma.",
  ]);
  expect(said('{\n  "a": "x",\n}')).toEqual(["2:11 a comma stands after the last text. delete it."]);
  expect(said('{ "a": "x, }",, "b": "y" }')).toEqual(["1:15 a comma too many. delete it."]);
  expect(said('{\n  "a": "x\n}')).toEqual([
    '3:2 the last text does not end: a " is missing. end each text with ".',
  ]);
  expect(said('{\n  "a": "x,\n  "b": "y"\n}')[0]).toBe(
    '2:8 the text that begins here does not end in this line. end it with " and a comma.',
  );
  expect(said('{\n  "a": "she said "x" and left"\n}')[0]).toMatch(/^2:\d+ a straight quotation mark stands/);
  expect(said('{\n  "a" "x"\n}')).toEqual(['2:7 a colon is missing here. write "key": "text".']);
  expect(said('{\n  "a": "x"\n')).toEqual(["3:1 a } is missing. end each { with a }, the file too."]);
  expect(said("{ \"a\": 'x' } # mine")[0]).toContain("this is no JSON.");
  expect(said('{ "a": "x, }" }')).toEqual([]);
});

test("broken JSON, a double key and a number are refused with their line", () => {
  expect(readStrings("a.json", '{\n  "a": "x",\n  "b": \n}').problems.length).toBe(1);
  const twice = readStrings("a.json", '{\n  "a": "x",\n  "a": "y"\n}');
  expect(twice.problems[0]).toMatchObject({ code: "json/invalid", line: 3 });
  expect(readStrings("a.json", '{\n  "a": 1\n}').problems[0]).toMatchObject({
    code: "json/not-text",
    line: 2,
  });
  expect(readStrings("a.json", "[]").problems[0]).toMatchObject({ code: "json/invalid" });
});
