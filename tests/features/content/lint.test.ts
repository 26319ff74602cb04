import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readLesson } from "../../../app/features/content/compile/read-lesson.ts";
import { lintLesson } from "../../../app/features/content/lint/lint-lesson.ts";
import {
  type LintPair,
  lintTranslation,
  numbersIn,
} from "../../../app/features/content/lint/lint-translation.ts";
import { reportOn } from "../../../app/features/content/policy/problem.ts";
import { bytesOf, lessonText } from "./lesson-text.ts";

const whole = readFileSync("tests/fixtures/content/site/content/en/demo/demo-all.mdx", "utf8");

function read(text: string) {
  const { lesson, problems } = readLesson("a.mdx", bytesOf(text));
  if (!lesson) throw new Error(JSON.stringify(problems));
  return lesson;
}

function lint(text: string): string[] {
  const report = reportOn("a.mdx");
  lintLesson(read(text), report);
  return report.problems.map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`);
}

function compare(own: string, source: string): string[] {
  const report = reportOn("a.mdx");
  lintTranslation(read(lessonText(own)), read(lessonText(source)), report);
  expect(report.problems.every(({ severity }) => severity === "warning")).toBe(true);
  return report.problems.map(({ line, code, message }) => `${line} ${code} ${message}`);
}

test("a lesson that follows the pattern has nothing to mend", () => {
  expect(lint(whole)).toEqual([]);
});

test("every missing part of the pattern is named", () => {
  for (const kind of ["situation", "surprise", "limit", "act", "recap"]) {
    const without = whole.replace(new RegExp(`<Callout kind="${kind}">[\\s\\S]*?</Callout>\n`), "");
    expect(lint(without).join(), kind).toContain(`<Callout kind="${kind}"> is missing`);
  }
  expect(lint(whole.replace(/<Unplugged>[\s\S]*<\/Unplugged>/, "")).join()).toContain(
    "<Unplugged> is missing",
  );
  expect(lint(whole.replace(/<Figure[\s\S]*?<\/Figure>/, "")).join()).toContain("a figure is missing");
  expect(lint(whole.replace(/<Choice id="q1">[\s\S]*?<\/Choice>/, "")).join()).toContain(
    "a prediction is missing",
  );
  expect(lint(whole.replace("## What is a model?", "")).join()).toContain("a heading is missing");
});

test("parts out of order are told at their place", () => {
  const swapped = whole
    .replace('kind="surprise"', 'kind="X"')
    .replace('kind="limit"', 'kind="surprise"')
    .replace('kind="X"', 'kind="limit"');
  expect(lint(swapped).join()).toMatch(/\d+:1 lint\/pattern <Callout kind="limit"> stands too early/);
});

test("a sentence of 21 words is told where it starts, one of 20 is not", () => {
  const words = (count: number) => `This${" word".repeat(count - 1)}.`;
  const place = (text: string) => lint(lessonText(text)).filter((line) => line.includes("lint/sentence"));
  expect(place(`Short one. ${words(20)}`)).toEqual([]);
  expect(place(`Short one. ${words(21)}`)[0]).toMatch(/^5:12 lint\/sentence a sentence of 21 words/);
  expect(place(`Short.\n\n- ${words(21)}`)[0]).toMatch(/^7:3 /);
});

test("900 words, the facilitator's note and the paper version apart; five terms", () => {
  const many = "A word here. ".repeat(310);
  const counted = (text: string, code: string) =>
    lint(lessonText(text)).filter((line) => line.includes(code));
  expect(counted(many, "lint/words")).toHaveLength(1);
  expect(counted(`A.\n\n<Facilitator>\n${many}\n</Facilitator>`, "lint/words")).toEqual([]);
  const terms = (count: number) =>
    Array.from({ length: count }, (_, i) => `<Term id="t${i}">w</Term>`).join(" ");
  expect(counted(`A ${terms(5)} and ${terms(5)}.`, "lint/terms")).toEqual([]);
  expect(counted(`A ${terms(6)}.`, "lint/terms")).toHaveLength(1);
});

test("numbers are the same number in any script's digits", () => {
  expect(numbersIn("٢٬٥٠٠ و ٢٫٢ و १२ و 2,500 و 3.")).toEqual(["12", "2.2", "2500", "2500", "3"]);
  expect(numbersIn("2.500 und 2,2")).toEqual(["2.2", "2500"]);
});

test("a translation is warned of numbers, facts and terms that differ, block by block", () => {
  const source = 'In 2025, 44 of 100<Fact id="f" />.\n\nA <Term id="t">word</Term>.';
  expect(compare('في ٢٠٢٥، ٤٤ من ١٠٠<Fact id="f" />.\n\nكلمة <Term id="t">ك</Term>.', source)).toEqual([]);
  expect(compare("في ٢٠٢٥، ٤٥ من ١٠٠.\n\nكلمة.", source)).toEqual([
    "5 text/numbers numbers: the source has 100, 2025, 44, this has 100, 2025, 45.",
    "5 text/facts facts: the source has f, this has none.",
    "7 text/terms terms: the source has t, this has none.",
  ]);
});

test("a number that the source spells out may be written in digits, as often as it stands there", () => {
  const source = "The sevens, nine sixes, and 7 ones.";
  expect(compare("٧، ٩ و ٦، و ٧، و ١.", source)).toEqual([]);
  expect(compare("Saba, na 7.", source)).toEqual([]);
  expect(compare("7, 7, 7.", source)).toEqual(["5 text/numbers numbers: the source has 7, this has 7, 7."]);
  expect(compare("8, 7.", source)).toHaveLength(1);
});

test("a lesson that is done in part is work, and no oversight; where one block lacks, two may have been joined", () => {
  const [own, source] = [
    read(lessonText("Uno.\n\nDos.")),
    read(lessonText("One.\n\nTwo.\n\nA.\n\nB.\n\nC.")),
  ];
  const pairs = (...mine: (number | null)[]): LintPair[] =>
    mine.map((piece, at) => ({
      source: { piece: at },
      own: piece === null ? null : { piece },
      state: piece === null ? "missing" : "unstamped",
    }));
  const said = (some: LintPair[]): string[] => {
    const report = reportOn("a.mdx");
    lintTranslation(own, source, report, undefined, some);
    return report.problems.map(({ code }) => code);
  };
  expect(said(pairs(0, 1, null, null, null))).toEqual([]);
  expect(said(pairs(0, null, 1, null, null))).toEqual([]);
  // Something here that renders nothing of the source.
  expect(said(pairs(0, null, null, null, null))).toEqual(["structure/blocks"]);
  expect(said(pairs(0, 1, null, null))).toEqual(["structure/blocks"]);
});

test("other blocks, new outside links and English left standing are warned of", () => {
  expect(compare("Moja.", "One.\n\nTwo.")[0]).toMatch(/structure\/blocks/);
  expect(compare("[Moja](https://new.example/).", "One.")[0]).toMatch(/link\/new https:\/\/new\.example/);
  const left = "This whole sentence was left in English by somebody.";
  expect(compare(left, left)[0]).toMatch(/text\/untranslated/);
});

test("where pairs are known, a block that is missing raises no warning about those that follow", () => {
  const [own, source] = [
    read(lessonText("Uno 2.\n\nTres 4.")),
    read(lessonText("One 2.\n\nMissing 9.\n\nThree 4.")),
  ];
  const at = (piece: number, mine: number | null) => ({
    source: { piece },
    own: mine === null ? null : { piece: mine },
    state: mine === null ? "missing" : "fresh",
  });
  const said = (pairs?: LintPair[]) => {
    const report = reportOn("a.mdx");
    lintTranslation(own, source, report, undefined, pairs);
    return report.problems.map(({ line, code }) => `${line} ${code}`);
  };
  expect(said([at(0, 0), at(1, null), at(2, 1)])).toEqual([]);
  // And they are compared: numbers that differ are told.
  expect(said([at(0, 0), at(1, 1), at(2, null)])).toEqual(["7 text/numbers"]);
});
