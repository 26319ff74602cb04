import { expect, test } from "vitest";
import type { Locale } from "../../app/i18n/locale.ts";
import { countStrings, inSpeech, offered, speechOf, withSpeech } from "../../app/i18n/speech.ts";
import { translatorFor } from "../../app/i18n/translator.ts";

const locale = (tag: string, direction: "ltr" | "rtl", fallback: string[]): Locale => ({
  tag,
  direction,
  fallback,
  name: tag,
  english: tag,
  brand: "Lisan",
  script: direction === "rtl" ? "Arab" : "Latn",
  digits: direction === "rtl" ? "arab" : "latn",
  plurals: { one: [1], other: [0] },
  font: { body: "serif", heading: "serif", size: "1rem", line: 1.5 },
  state: "human",
});

const en = {
  common: { home: "Home", lessons_one: "{{count}} lesson", lessons_other: "{{count, number}} lessons" },
};
const three = [locale("en", "ltr", []), locale("fa", "rtl", ["en"]), locale("prs", "rtl", ["fa", "en"])];

test("strings are counted by key, whatever plural forms a language has", () => {
  expect(countStrings(en, { common: { lessons_few: "a", lessons_many: "b", other: "c" } })).toEqual({
    own: 1,
    total: 2,
  });
  expect(countStrings({ a: { b: { c: "x", d: "y" } } }, { a: { b: { d: "y" } } })).toEqual({
    own: 1,
    total: 2,
  });
  expect(countStrings({}, {})).toEqual({ own: 0, total: 0 });
});

test("a language with less than a third of the words speaks the next of its chain that has them", () => {
  const all = { en, fa: { common: { home: "خانه" } }, prs: {} };
  const [english, persian, dari] = withSpeech(three, all);
  expect(english?.speaks).toBeUndefined();
  expect(persian?.speaks).toBeUndefined();
  expect(dari?.speaks).toEqual({ tag: "fa", direction: "rtl", digits: "arab" });
  // And where that one is only begun too, the one after it.
  const [, begun, after] = withSpeech(three, { en, fa: {}, prs: {} });
  expect([begun?.speaks?.tag, after?.speaks?.tag]).toEqual(["en", "en"]);
  expect(offered(withSpeech(three, all)).map(({ tag }) => tag)).toEqual(["en", "fa"]);
});

test("words of pages that few people meet count neither way", () => {
  const many = Object.fromEntries(Array.from({ length: 50 }, (_, at) => [`key${at}`, "x"]));
  const [, persian] = withSpeech(three, { en: { ...en, class: many }, fa: { common: { home: "خانه" } } });
  expect(persian?.speaks).toBeUndefined();
  const [, other] = withSpeech(three, { en: { ...en, class: many }, fa: { class: many } });
  expect(other?.speaks?.tag).toBe("en");
});

test("a site without strings has no begun languages", () => {
  expect(withSpeech(three, {}).some(({ speaks }) => speaks)).toBe(false);
});

test("pages of a begun language speak one language only, in its direction and digits", () => {
  const strings: Record<string, Record<string, object>> = { en, fa: {} };
  // One of five: less than a third.
  strings.en = { common: { ...en.common, a: "A", b: "B", c: "C" } };
  strings.fa = { common: { home: "خانه" } };
  const [, persian] = withSpeech(three, strings);
  if (!persian) throw new Error("no Persian");
  expect(inSpeech(persian)).toEqual({ lang: "en", dir: "ltr" });
  const { t } = translatorFor({ locales: three, strings: (tag) => strings[tag] ?? {} }, persian);
  expect(t("home" as never)).toBe("Home");
  expect(t("lessons" as never, { count: 12 } as never)).toBe("12 lessons");
  const [, own] = three;
  if (own) expect([inSpeech(own), speechOf(own).digits]).toEqual([{ lang: "fa", dir: "rtl" }, "arab"]);
});
