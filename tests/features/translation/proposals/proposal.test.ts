import { expect, test } from "vitest";
import { MOST_EDITS, readProposal } from "../../../../app/features/translation/proposals/proposal.ts";

const edit = { source: "b5zr3k79b2f", text: "x" };
const whole = { course: "demo", lesson: "demo-all", edits: [edit] };
const codes = (value: unknown) => {
  const read = readProposal(value);
  return "problems" in read ? read.problems.map(({ code, edit: at }) => `${code} ${at}`) : "read";
};

test("a proposal is read as it is", () => {
  expect(readProposal(whole)).toEqual({ proposal: whole });
  expect(codes({ course: "ui", lesson: "common", edits: [{ source: "lessons_few", text: "" }] })).toBe(
    "read",
  );
});

test.each([
  ["no object", null],
  ["a list", [whole]],
  ["a field that nobody knows", { ...whole, locale: "ar" }],
  ["a folder above", { ...whole, course: ".." }],
  ["a path", { ...whole, lesson: "../../locales/ar/locale" }],
  ["a backslash", { ...whole, lesson: "a\\b" }],
  ["a NUL", { ...whole, lesson: "a\0" }],
  ["no edit", { ...whole, edits: [] }],
  ["a block twice", { ...whole, edits: [edit, edit] }],
  ["prototypes", JSON.parse('{"__proto__":{"edits":[]},"course":"demo","lesson":"x"}')],
])("%s is none", (_, value) => {
  expect(codes(value)).toContain("proposal/shape -1");
});

test("what is wrong with one edit is told of it", () => {
  const bad = [
    edit,
    { ...edit, source: "../x" },
    { source: "b1", text: 1 },
    { source: "b2", text: "x", by: "me" },
  ];
  expect(codes({ ...whole, edits: bad })).toEqual([
    "proposal/shape 1",
    "proposal/shape 2",
    "proposal/shape 3",
  ]);
});

test("sizes are bounded before any text is read", () => {
  expect(codes({ ...whole, edits: [{ ...edit, text: "x".repeat(16 * 1024 + 1) }] })).toEqual([
    "proposal/shape 0",
  ]);
  const many = (count: number, text: string) => ({
    ...whole,
    edits: Array.from({ length: count }, (_, at) => ({ source: `b${at}`, text })),
  });
  expect(codes(many(MOST_EDITS + 1, "x"))).toEqual(["proposal/shape -1"]);
  expect(codes(many(MOST_EDITS, "x".repeat(900)))).toBe("read");
  // In bytes: half as many letters of another script.
  expect(codes(many(MOST_EDITS, "ع".repeat(900)))).toEqual(["proposal/size -1"]);
});
