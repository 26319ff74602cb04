import { expect, test } from "vitest";
import { readReport } from "../../../app/features/translation/read-report.ts";

function form(fields: Record<string, string | string[] | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of Array.isArray(value) ? value : [value]) data.append(name, one);
  }
  return data;
}

test("a whole report", () => {
  const fields = { reason: "hurtful", text: " Not so.\r\n", credit: " Nour  A. ", block: "q1" };
  expect(readReport(form(fields))).toEqual({
    report: { reason: "hurtful", text: "Not so.", credit: "Nour A.", block: "q1" },
    typed: fields,
  });
  expect(readReport(form({ reason: "other", text: "x", credit: " " }))).toMatchObject({
    report: { credit: null, block: null },
  });
  // A part is named by its id; what is none is the lesson as a whole.
  expect(readReport(form({ reason: "other", text: "x", block: '"><b>' }))).toMatchObject({
    report: { block: null },
  });
});

test("an empty form says what is missing, field by field; a name is not", () => {
  expect(readReport(form({}))).toEqual({
    errors: { reason: "none", text: { code: "empty" } },
    typed: { reason: "", text: "", credit: "", block: "" },
  });
});

test("what was typed comes back untouched", () => {
  const typed = { reason: "__proto__", text: "a".repeat(2001), credit: "\u202eNour", block: "b2" };
  expect(readReport(form(typed))).toEqual({
    errors: {
      reason: "none",
      text: { code: "long", length: 2001 },
      credit: { code: "hidden", sign: "U+202E", around: "Nour" },
    },
    typed,
  });
});

test("a field sent twice, or as a file, counts as empty", () => {
  const twice = readReport(form({ reason: ["wrong", "other"], text: new File(["x"], "x.txt") }));
  expect(twice).toMatchObject({ errors: { reason: "none", text: { code: "empty" } } });
});
