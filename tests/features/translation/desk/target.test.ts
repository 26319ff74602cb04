import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { helpHref } from "../../../../app/features/translation/desk/desk-href.ts";
import { targetOf } from "../../../../app/features/translation/desk/target.ts";
import type { Locale } from "../../../../app/i18n/locale.ts";

const known = (tag: string): Locale => ({
  tag,
  ...JSON.parse(readFileSync(`locales/${tag}/locale.json`, "utf8")),
});
const site = { locales: [known("en"), known("ar"), known("zh-Hans")] };

test("a language that is here is itself", () => {
  expect(targetOf(site, "ar")).toMatchObject({ isNew: false, locale: { name: "العربية", direction: "rtl" } });
});

test("a language that nobody began is known by the tables, and its pages speak the source", () => {
  const target = targetOf(site, "pt-BR");
  expect(target).toMatchObject({ isNew: true, locale: { tag: "pt-BR", direction: "ltr", script: "Latn" } });
  expect(target?.locale.speaks?.tag).toBe("en");
  expect(Object.keys(target?.locale.plurals ?? {})).toContain("many");
  expect(targetOf(site, "ur")?.locale).toMatchObject({ direction: "rtl", script: "Arab" });
  expect(targetOf(site, "dv")?.locale.direction).toBe("rtl");
});

test.each(["en", "zh_cn", "iw", "en-UK", "__proto__", "../ar", "ar/..", "", "AR", "x".repeat(40), "qzz"])(
  "%j is nobody's target",
  (tag) => {
    expect(targetOf(site, tag)).toBeNull();
  },
);

test("whoever reads the source chooses a language first", () => {
  const lesson = { course: "meet", lesson: "meet-spot" };
  expect(helpHref("en", lesson)).toBe("/en/translate");
  expect(helpHref("ar", lesson)).toBe("/ar/translate/ar/meet/meet-spot");
});
