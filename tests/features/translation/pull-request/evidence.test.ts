import { expect, test } from "vitest";
import {
  type Evidence,
  evidenceOf,
  type LanguageKnown,
  type Said,
} from "../../../../app/features/translation/pull-request/evidence.ts";
import { readNegations } from "../../../../app/features/translation/pull-request/negations.ts";

const known: LanguageKnown = {
  script: "Latn",
  negations: readNegations("no\nsin"),
  sourceNegations: readNegations("not\n-n't"),
  usual: { low: 0.8, high: 1.6 },
  terms: new Map([
    ["ai", "inteligencia artificial (IA)"],
    ["model", "modelo"],
  ]),
};
const said = (words: string, traits: string[] = [], key?: string): Said => ({
  words,
  lines: [words],
  traits,
  ...(key !== undefined && { key }),
});
const look = (source: Said, before: Said | null, now: Said, more: Partial<LanguageKnown> = {}): Evidence[] =>
  evidenceOf(source, before, now, { ...known, ...more });

test("a translation that says the same gives nothing to look at", () => {
  const source = said("It does not learn from 12 examples.", ["link #a", "number 12"]);
  expect(look(source, null, said("No aprende nada de esos 12 ejemplos.", ["link #a", "number 12"]))).toEqual(
    [],
  );
});

test("what no language changes, against the source and against before", () => {
  const source = said("Twelve", ["fact itu", "link https://a.example", "number 12", "term model"]);
  const before = said("Doce modelos", ["fact itu", "link https://a.example", "number 12", "term model"]);
  const now = said("Doce modelos", ["link https://b.example", "number 21", "term model"]);
  expect(look(source, before, now)).toEqual([
    { about: "numbers", source: ["12"], before: ["12"], now: ["21"], differs: true },
    {
      about: "links",
      source: ["https://a.example"],
      before: ["https://a.example"],
      now: ["https://b.example"],
      differs: true,
    },
    { about: "facts", source: ["itu"], before: ["itu"], now: [], differs: true },
  ]);
});

test("mended: what was wrong before and is as the source now is shown, and is no reason to look", () => {
  const change = look(said("x", ["number 2"]), said("x", ["number 3"]), said("x", ["number 2"]));
  expect(change).toEqual([{ about: "numbers", source: ["2"], before: ["3"], now: ["2"], differs: false }]);
});

test.each([
  ["You must not drink it.", null, "Debe beberlo.", "1", undefined, "0", true],
  ["You may drink it.", null, "No solo puede beberlo.", "0", undefined, "1", false],
  ["You may drink it.", "Puede beberlo.", "No puede beberlo.", "0", "0", "1", true],
  ["It isn’t one.", "No es.", "No es, no.", "1", "1", "2", true],
])("negations: %s %s %s", (source, before, now, theirs, was, mine, differs) => {
  const found = look(said(source), before === null ? null : said(before), said(now), { usual: null });
  expect(found).toEqual([
    {
      about: "negations",
      source: [theirs],
      ...(was !== undefined && { before: [was] }),
      now: [mine],
      differs,
    },
  ]);
});

test("without a list nothing is said of negations", () => {
  expect(look(said("It is not."), null, said("Es."), { negations: null, usual: null })).toEqual([]);
});

test("the key of an exercise, never its words alone", () => {
  const [key] = look(
    said("q", [], "option 2 of 3"),
    said("q", [], "option 2 of 3"),
    said("q", [], "option 1 of 3"),
  );
  expect(key).toMatchObject({
    about: "key",
    before: ["option 2 of 3"],
    now: ["option 1 of 3"],
    differs: true,
  });
});

test("a length out of the usual, a term that is not the glossary's, a name that was lost", () => {
  const source = said("A model is made from the examples of Achieng.", ["term model"]);
  expect(look(source, said("El modelo se hace de los ejemplos de Achieng."), said("El molde."))).toEqual([
    { about: "terms", source: ["model"], now: [], differs: true },
    { about: "length", source: ["0.8 to 1.6 is usual"], now: ["0.2 times the source"], differs: true },
    { about: "glossary", source: ["model"], now: ["modelo"], differs: true },
    { about: "names", source: ["Achieng"], now: [], differs: true },
  ]);
});

test("a name that people know, taken from the start, is only shown; in another script, new Latin words are", () => {
  const source = said("This is the phone of Achieng, in Kisumu.");
  expect(look(source, null, said("Este es el teléfono de Lucía, en Lima."))).toMatchObject([
    { about: "names", source: ["Achieng", "Kisumu"], differs: false },
  ]);
  const russian = { script: "Cyrl", usual: null };
  expect(look(source, null, said("Это телефон Ачиенг. Купите на CoinShop!"), russian)).toMatchObject([
    { about: "names", source: [], now: ["CoinShop"], differs: true },
  ]);
});
