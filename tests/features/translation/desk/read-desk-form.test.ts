import { expect, test } from "vitest";
import { readDeskForm } from "../../../../app/features/translation/desk/read-desk-form.ts";

const fields = [
  { name: "b1", own: "one" },
  { name: "b2", own: null },
  { name: "b3", own: "first\n\nsecond" },
];

function read(entries: [string, string | File][]) {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return readDeskForm(form, fields);
}

test("only what differs from what stands is an edit", () => {
  const { edits, typed } = read([
    ["text-b1", " one\r\n"],
    ["text-b2", "two"],
    ["text-b3", "first\r\n\r\nsecond"],
  ]);
  expect(edits).toEqual([{ source: "b2", text: "two" }]);
  expect([...typed]).toEqual([["b2", "two"]]);
});

test("what is ticked as right is an edit with the words that stand", () => {
  const { edits, kept } = read([
    ["text-b1", "one"],
    ["keep", "b1"],
    ["keep", "b2"],
    ["keep", "b9"],
  ]);
  expect(edits).toEqual([{ source: "b1", text: "one" }]);
  expect([...kept]).toEqual(["b1"]);
});

test("an emptied field changes nothing, and neither does a field of no block here", () => {
  expect(
    read([
      ["text-b1", ""],
      ["text-b9", "x"],
      ["text-__proto__", "x"],
    ]).edits,
  ).toEqual([]);
});

test("a field sent twice, or as a file, is none", () => {
  expect(
    read([
      ["text-b2", "a"],
      ["text-b2", "b"],
    ]).edits,
  ).toEqual([]);
  expect(read([["text-b2", new File(["a"], "a.txt")]]).edits).toEqual([]);
});

test("letters and their accents are put together, as in a file", () => {
  expect(read([["text-b2", "e\u0301"]]).edits[0]?.text).toBe("\u00e9");
});

test("what is asked for is one of three things", () => {
  expect(read([["intent", "send"]]).intent).toBe("send");
  expect(read([["intent", "take"]]).intent).toBe("check");
  expect(
    read([
      ["credit", "Nour"],
      ["note", "Hello"],
    ]),
  ).toMatchObject({ credit: "Nour", note: "Hello" });
});
