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

/** As browsers send them, to a site in nine languages. */
const nine = ["ar", "en", "es", "fr", "hi", "ru", "sw", "zh-Hans", "zh-Hant"];
test.each([
  ["Chrome, Egypt", "ar-EG,ar;q=0.9,en-US;q=0.8,en;q=0.7", "ar"],
  ["Chrome on Android, Kenya", "en-KE,en-GB;q=0.9,en-US;q=0.8,en;q=0.7,sw;q=0.6", "en"],
  ["Chrome on Android, Tanzania", "sw-TZ,sw;q=0.9,en-US;q=0.8,en;q=0.7", "sw"],
  ["Firefox, Mexico", "es-MX,es;q=0.8,en-US;q=0.5,en;q=0.3", "es"],
  ["Safari, Spain", "es-ES,es;q=0.9", "es"],
  ["Chrome, Latin America", "es-419,es;q=0.9,en;q=0.8", "es"],
  ["Chrome, Catalan speaker", "ca-ES,ca;q=0.9,es-ES;q=0.8,es;q=0.7", "es"],
  ["Firefox, Senegal", "wo,fr-SN;q=0.8,fr;q=0.6,en;q=0.4", "fr"],
  ["Safari, Quebec", "fr-CA,fr-FR;q=0.9,fr;q=0.8", "fr"],
  ["Chrome, India", "hi-IN,hi;q=0.9,en-IN;q=0.8,en;q=0.7", "hi"],
  ["Chrome, Marathi speaker", "mr-IN,mr;q=0.9,hi-IN;q=0.8,hi;q=0.7,en-GB;q=0.6", "hi"],
  ["Yandex, Kazakhstan", "kk,ru;q=0.9,en;q=0.8", "ru"],
  ["Chrome, Ukraine", "uk-UA,uk;q=0.9,en-US;q=0.8,en;q=0.7,ru;q=0.6", "en"],
  ["Chrome, mainland China", "zh-CN,zh;q=0.9,en;q=0.8,en-GB;q=0.7,en-US;q=0.6", "zh-Hans"],
  ["Chrome, Taiwan", "zh-TW,zh;q=0.9,en-US;q=0.8,en;q=0.7", "zh-Hant"],
  ["Safari, Hong Kong", "zh-HK,zh-Hant;q=0.9", "zh-Hant"],
  ["Safari, Macau", "zh-MO,zh-Hant;q=0.9,pt;q=0.5", "zh-Hant"],
  ["Safari, Singapore", "zh-Hans-SG,zh-Hans;q=0.9,en-SG;q=0.8", "zh-Hans"],
  ["Chrome, Morocco", "fr-MA,fr;q=0.9,ar-MA;q=0.8,ar;q=0.7", "fr"],
  ["Firefox, Ethiopia", "am-ET,am;q=0.8,en-US;q=0.5,en;q=0.3", "en"],
  ["an old phone", "en", "en"],
  ["Opera Mini, Nigeria", "ha,en-NG;q=0.9,en;q=0.8", "en"],
])("%s: %s -> %s", (_browser, header, expected) => {
  expect(ask(header, null, nine)).toBe(expected);
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
