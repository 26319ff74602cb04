import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findLanguages } from "../../../../app/features/translation/desk/find-language.ts";
import { LANGUAGE_TAGS } from "../../../../app/features/translation/desk/language-tags.ts";
import { targetOf } from "../../../../app/features/translation/desk/target.ts";
import type { Locale } from "../../../../app/i18n/locale.ts";
import { localeNameProblem } from "../../../../app/i18n/locale-name.ts";

const known = (tag: string): Locale => ({
  tag,
  ...JSON.parse(readFileSync(`locales/${tag}/locale.json`, "utf8")),
});
const locales = ["en", "ar", "zh-Hans", "zh-Hant", "pt-BR"].map(known);
const find = (typed: string, page = "en") => findLanguages(typed, page, locales);

test.each([
  ["Indonesian", "id"],
  ["bahasa indonesia", "id"],
  ["Indonesia", "id"],
  ["amharic", "am"],
  ["አማርኛ", "am"],
  ["Türkçe", "tr"],
  ["turkce", "tr"],
  ["TURKISH ", "tr"],
  ["हिन्दी", "hi"],
  ["فارسی", "fa"],
  ["Quechua", "qu"],
  ["Kinyarwanda", "rw"],
  ["Arabic", "ar"],
])("%j is found, first", (typed, tag) => {
  expect(find(typed)[0]).toBe(tag);
});

test("a language has a name in the language of the page too", () => {
  expect(find("التركية", "ar")[0]).toBe("tr");
  expect(find("土耳其语", "zh-Hans")[0]).toBe("tr");
});

test("what is here stands under the tag that it has here", () => {
  expect(find("Chinese")).toEqual(expect.arrayContaining(["zh-Hans", "zh-Hant"]));
  expect(find("Chinese")).not.toContain("zh");
  expect(find("português")).toContain("pt-BR");
  expect(find("português")).not.toContain("pt");
});

test.each([
  "",
  "a",
  "xyzzy",
  "nothing here",
  "<script>",
  "\u202e\u0000",
  "../..",
  "'; drop",
  "__proto__",
  "\ud800",
  "%",
])("%j is no language's name", (typed) => {
  expect(find(typed)).toEqual([]);
});

test("a long list is cut, and every tag of the table is one that can be begun", () => {
  expect(find("ma").length).toBe(8);
  expect(new Set(LANGUAGE_TAGS).size).toBe(LANGUAGE_TAGS.length);
  const unfit = LANGUAGE_TAGS.filter((tag) => localeNameProblem(tag) !== null);
  expect(unfit).toEqual([]);
  const unable = LANGUAGE_TAGS.filter((tag) => tag !== "en" && targetOf({ locales }, tag) === null);
  expect(unable).toEqual([]);
});
