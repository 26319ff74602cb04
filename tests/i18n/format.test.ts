import { expect, test } from "vitest";
import { languageName, listParts } from "../../app/i18n/format.ts";
import type { Locale } from "../../app/i18n/locale.ts";

const locales = [
  { tag: "en", name: "English" },
  { tag: "gn", name: "Avañe’ẽ" },
] as Locale[];

test("a language is called as the reader says it, else as it calls itself", () => {
  expect(languageName({ tag: "sw", digits: "latn" }, "en", locales)).toBe("Kiingereza");
  expect(languageName({ tag: "ar", digits: "arab" }, "en", locales)).toBe("الإنجليزية");
  // Nobody has told Intl what Aymara calls English: it would answer in the machine's own language.
  expect(languageName({ tag: "ay", digits: "latn" }, "en", locales)).toBe("English");
  expect(languageName({ tag: "en", digits: "latn" }, "qaa", locales)).toBe("qaa");
});

test("a list is had in pieces, with the commas of its language", () => {
  const pieces = listParts({ tag: "en", digits: "latn" }, ["a", "b", "c"]);
  expect(pieces.map(({ value }) => value).join("")).toBe("a, b, and c");
  expect(pieces.filter(({ type }) => type === "element")).toHaveLength(3);
});
