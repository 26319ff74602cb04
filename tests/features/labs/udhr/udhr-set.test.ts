import { expect, test } from "vitest";
import { ownLanguage, UDHR_LANGUAGES } from "../../../../app/features/labs/udhr/udhr-set.ts";

const tags = UDHR_LANGUAGES.map(([tag]) => tag);

test.each([
  ["sw", "sw"],
  ["zh-Hant", "zh-Hant"],
  ["pt", "pt-BR"],
  ["pt-PT", "pt-BR"],
  ["zh", "zh-Hans"],
  ["ar-EG", "ar"],
  ["ln", "en"],
])("a page in %s gets the Declaration in %s", (lang, tag) => {
  expect(ownLanguage(tags, lang)).toBe(tag);
});
