import { expect, test } from "vitest";
import { editStrings } from "../../../../app/features/translation/strings/edit-strings.ts";
import { readStrings } from "../../../../app/features/translation/strings/read-strings.ts";
import { pluralSamples } from "../../../../app/i18n/plural-forms.ts";

const EN = `{
  "skip": "Skip",
  "lessons_one": "{{count}} lesson",
  "lessons_other": "{{count}} lessons",
  "draft": { "more": "How?", "less": "Why?" },
  "end": "End of {{name}}"
}`;
const FILE = "locales/pl/ui/common.json";

function edit(own: string | null, edits: Record<string, string>, tag = "pl", source = EN) {
  const plurals = pluralSamples(tag) ?? {};
  const wanted = Object.entries(edits).map(([key, text]) => ({ key, text }));
  const { text, refused } = editStrings(
    readStrings("locales/en/ui/common.json", source),
    { file: FILE, text: own },
    wanted,
    tag,
    {
      plurals,
    },
  );
  return { text, refused: refused.map(({ key, problems }) => `${key} ${problems.map(({ code }) => code)}`) };
}

const OWN = `{ "end" : "Koniec {{name}}",
\t"skip":"Pomi\\u0144",

    "draft": {
        "less": "Czemu?" } }
`;

test("a text is changed at its place, and every other byte stays", () => {
  expect(edit(OWN, { skip: 'Pomiń "to"' }).text).toBe(OWN.replace('"Pomi\\u0144"', '"Pomiń \\"to\\""'));
  expect(edit(OWN, { "draft.less": "Dlaczego?" }).text).toBe(OWN.replace("Czemu", "Dlaczego"));
  expect(edit(OWN, { skip: "Pomiń", end: "Koniec {{name}}" }).text, "the same text").toBe(OWN);
});

test("what is new goes where the source has it, indented like its neighbours", () => {
  const own = '{\n    "skip": "Pomiń",\n    "end": "Koniec {{name}}"\n}\n';
  expect(edit(own, { "draft.more": "Jak?", "draft.less": "Czemu?" }).text).toBe(
    '{\n    "skip": "Pomiń",\n    "draft": {\n      "more": "Jak?",\n      "less": "Czemu?"\n    },\n    "end": "Koniec {{name}}"\n}\n',
  );
  expect(edit('{"end":"Koniec {{name}}"}', { skip: "Pomiń" }).text).toBe(
    '{"skip": "Pomiń", "end":"Koniec {{name}}"}',
  );
  expect(edit(OWN, { "draft.more": "Jak?" }).text).toBe(
    OWN.replace('"less"', '"more": "Jak?",\n        "less"'),
  );
});

test("a file that is not there is made in the source's order, with the language's plural forms", () => {
  const { text, refused } = edit(null, {
    end: "Koniec {{name}}",
    lessons_many: "{{count}} lekcji",
    lessons_few: "{{count}} lekcje",
    "draft.less": "Czemu?",
    lessons_one: "lekcja",
    skip: "Pomiń",
  });
  expect(refused).toEqual([]);
  expect(text).toBe(
    '{\n  "skip": "Pomiń",\n  "lessons_one": "lekcja",\n  "lessons_few": "{{count}} lekcje",\n  "lessons_many": "{{count}} lekcji",\n  "draft": {\n    "less": "Czemu?"\n  },\n  "end": "Koniec {{name}}"\n}\n',
  );
});

test.each([
  [{ end: "Koniec" }, "end string/placeholder"],
  [{ end: "Koniec {{imię}}" }, "end string/placeholder"],
  [{ skip: "" }, "skip string/empty"],
  [{ skip: "a\u202eb" }, "skip unicode/bidi"],
  [{ skip: "a\u0001b" }, "skip unicode/control"],
  [{ lessons_two: "x" }, "lessons_two string/extra"],
  [{ nothing: "x" }, "nothing string/extra"],
  [{ __proto: "x" }, "__proto string/extra"],
])("%j is refused, and the others are written", (bad, told) => {
  const { text, refused } = edit(OWN, { ...bad, "draft.less": "Dlaczego?" });
  expect(refused).toEqual([told]);
  expect(text).toBe(OWN.replace("Czemu", "Dlaczego"));
});

test("a file that cannot be read stays as it is", () => {
  expect(edit("{", { skip: "Pomiń" })).toEqual({ text: "{", refused: ["skip json/invalid"] });
});

test("any text can be written and read again", () => {
  const words = [
    '"',
    "\\",
    "\n",
    "\t",
    "{",
    "]]>",
    "&amp;",
    "🙂",
    "\u200f",
    "</script>",
    "{{name}}",
    "$",
    "\u2028x".slice(1),
  ];
  for (const one of words) {
    const text = `{{name}} ${one} x ${one}`;
    const { text: json, refused } = edit(OWN, { end: text });
    expect(refused, one).toEqual([]);
    expect(JSON.parse(json).end).toBe(text);
  }
});
