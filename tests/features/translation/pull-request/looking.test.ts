import { expect, test } from "vitest";
import { keyInWords } from "../../../../app/features/translation/pull-request/answer-key.ts";
import { changedFindings } from "../../../../app/features/translation/pull-request/changed-findings.ts";
import {
  keepsTerm,
  namesIn,
  strangeWords,
} from "../../../../app/features/translation/pull-request/kept-words.ts";
import { codeBlock, codeSpan } from "../../../../app/features/translation/pull-request/safe-markdown.ts";
import { touchedBy } from "../../../../app/features/translation/pull-request/touched-files.ts";
import { unusualRatio, usualLength } from "../../../../app/features/translation/pull-request/usual-length.ts";

test.each([
  ["Los ejemplos ayudan.", "ejemplo", true],
  ["Mifano mingi", "mfano", true],
  ["La IA de hoy", "inteligencia artificial (IA)", true],
  ["Una inteligencia artificial", "inteligencia artificial (IA)", true],
  ["Un molde", "modelo", false],
  ["这个模型", "模型", true],
  ["这个模特", "模型", false],
  ["हर उदाहरण", "उदाहरण", true],
  ["", "model", false],
])("%j keeps %j: %s", (text, term, keeps) => {
  expect(keepsTerm(text, term)).toBe(keeps);
});

test("names are words with a capital inside a sentence; what is short for others is none", () => {
  expect(namesIn(["Every morning, Achieng rides to Kisumu. The AI of Achieng’s phone.", "Perhaps"])).toEqual([
    "Achieng",
    "Kisumu",
  ]);
  expect(strangeWords("GPT-4 runs", "يعمل GPT-4 مع ChatShop https://a.example")).toEqual(["ChatShop"]);
});

test("what length is usual comes from the language; a few wrong ones do not make themselves usual", () => {
  const pair = (ratio: number, at = 0) => ({
    source: "a".repeat(100 + at),
    own: "b".repeat((100 + at) * ratio),
  });
  expect(usualLength(Array.from({ length: 19 }, (_, at) => pair(1.2, at)))).toBeNull();
  const usual = usualLength([
    ...Array.from({ length: 30 }, (_, at) => pair(1.1 + (at % 5) / 20, at)),
    pair(9),
    pair(8),
  ]);
  expect(usual?.low).toBeCloseTo(0.8, 0);
  expect(usual?.high).toBeLessThan(2.2);
  if (!usual) return;
  expect(unusualRatio(pair(1.3), usual)).toBeNull();
  expect(unusualRatio(pair(4), usual)).toBe(4);
  expect(unusualRatio({ source: "Yes", own: "Ndiyo kabisa sana" }, usual), "too short to tell").toBeNull();
});

test("text in code cannot end the code", () => {
  expect(codeSpan("a`b")).toBe("``a`b``");
  expect(codeSpan("`x`")).toBe("`` `x` ``");
  expect(codeSpan("a\n# b | c")).toBe("`a # b ¦ c`");
  expect(codeSpan("")).toBe("`  `");
  expect(codeSpan("x".repeat(200))).toBe(`\`${"x".repeat(120)}…\``);
  expect(codeBlock("```\n~~~\n`````")).toBe("``````text\n```\n~~~\n`````\n``````");
  expect(codeBlock("a\r\nb\u202ec\u0000d\u200ce\ud800")).toBe(
    "```text\na\nb⟨U+202E⟩c⟨U+0000⟩d\u200ce⟨U+D800⟩\n```",
  );
});

test("findings are the same on another line, and in a file of another name", () => {
  const finding = (file: string, line: number, message = "m") =>
    ({ file, line, column: 1, severity: "error", code: "c", message, mend: "" }) as const;
  const before = [finding("a", 1), finding("a", 2), finding("old", 3), finding("a", 9, "mended")];
  const now = [finding("a", 7), finding("new", 3), finding("a", 8), finding("a", 9), finding("b", 1)];
  const { new: fresh, gone } = changedFindings(before, now, new Map([["new", "old"]]));
  expect(fresh).toEqual([finding("a", 9), finding("b", 1)]);
  expect(gone).toEqual([finding("a", 9, "mended")]);
});

test("files by language; a change of the source is one of every language; a name before is found", () => {
  const touched = touchedBy(
    [
      { file: "content/en/c/one.ledger.jsonl", what: "changed" },
      { file: "content/sw/c/new.mdx", what: "renamed", was: "content/sw/c/two.mdx" },
      { file: "content/figures/x.svg", what: "added" },
      { file: "content/xx/c/y.mdx", what: "added" },
      { file: "app/root.tsx", what: "changed" },
    ],
    ["ar", "en", "sw"],
  );
  expect(touched.outside.map(({ file }) => file)).toEqual([
    "content/en/c/one.ledger.jsonl",
    "content/figures/x.svg",
    "content/xx/c/y.mdx",
    "app/root.tsx",
  ]);
  expect(touched.lessons("ar")).toEqual([{ course: "c", lesson: "one" }]);
  expect(touched.lessons("sw").map(({ lesson }) => lesson)).toEqual(["new", "one"]);
  expect(touched.earlierName("sw", { course: "c", lesson: "new" })).toEqual({ course: "c", lesson: "two" });
  expect(touched.earlierName("ar", { course: "c", lesson: "new" })).toEqual({ course: "c", lesson: "new" });
  expect(touched.isEverywhere).toBe(true);
});

test("keys in words count from one", () => {
  expect(keyInWords({ kind: "choice", options: 3, key: 1 })).toBe("option 2 of 3");
  expect(keyInWords({ kind: "choices", options: 4, key: [0, 2] })).toBe("options 1, 3 of 4");
  expect(keyInWords({ kind: "sort", groups: 2, key: [0, 0, 1] })).toBe("groups 1, 1, 2");
  expect(
    keyInWords({ kind: "number", answer: 5, tolerance: 1, min: 0, max: 10, step: 1, predict: false }),
  ).toBe("5 within 1, from 0 to 10 by 1");
});
