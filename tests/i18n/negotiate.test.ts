import { expect, test } from "vitest";
import { acceptedTags, negotiate } from "../../app/i18n/negotiate.ts";

const offered = ["ar", "en", "zh-Hans", "zh-Hant", "sw"];
const ask = (header: string | null, saved: string | null = null, from = offered) =>
  negotiate(from, "en", saved, header);

test.each([
  ["ar-EG,ar;q=0.9,en;q=0.8", "ar"],
  ["ar-u-nu-latn", "ar"],
  ["zh-CN,zh;q=0.9", "zh-Hans"],
  ["zh-SG", "zh-Hans"],
  ["zh-TW,zh;q=0.9,en-US;q=0.8", "zh-Hant"],
  ["zh-HK", "zh-Hant"],
  ["zh", "zh-Hans"],
  ["sw-KE,sw;q=0.8,en;q=0.5", "sw"],
  ["en-GB,en-US;q=0.9", "en"],
  ["qu-PE,es;q=0.8", "en"],
  ["xx;q=1, sw;q=0.1", "sw"],
  ["en;q=0, ar", "ar"],
  ["*", "en"],
  ["", "en"],
  ["ar;q=banana", "ar"],
  ["<script>,ar", "ar"],
])("asked for %s, answers %s", (header, expected) => {
  expect(ask(header)).toBe(expected);
});

test("a reader of Traditional Chinese is never sent to Simplified", () => {
  expect(ask("zh-TW,zh-Hant", null, ["en", "zh-Hans"])).toBe("en");
});

test("the saved choice comes first, if it is still offered", () => {
  expect(ask("ar", "sw")).toBe("sw");
  expect(ask("ar", "tlh")).toBe("ar");
});

test("no header at all means the source language", () => {
  expect(ask(null)).toBe("en");
});

test("a header of any length is read in bounded work", () => {
  expect(acceptedTags("ar,".repeat(100_000)).length).toBeLessThan(400);
});
