import { expect, test } from "vitest";
import { newLocale } from "../../../app/features/translation/new-locale.ts";
import { knownLocales } from "../../../app/features/translation/start-language.ts";
import { type Locale, localeFile } from "../../../app/i18n/locale.ts";

const neighbours: Locale[] = await knownLocales(".");

function made(tag: string, words = {}) {
  const found = newLocale(tag, neighbours, words);
  if ("unknown" in found) throw new Error(`the ${found.unknown} of ${tag} is not known`);
  return found;
}

test.each(
  "pt-BR ur dv az-Arab qu gn am ti he bn yo ff-Adlm ks zh-HK sr-Latn mai my ka ja ko th tr".split(" "),
)("%s: everything that code needs to know of it, in its closed form", (tag) => {
  const { locale } = made(tag);
  expect(localeFile.safeParse(locale).error).toBeUndefined();
  expect(locale.fallback.at(-1)).toBe("en");
});

test("what CLDR knows: its own name with a capital, its English name, digits, plural forms, letters", () => {
  expect(made("pt-BR").locale).toMatchObject({
    name: "Português (Brasil)",
    english: "Portuguese (Brazil)",
    direction: "ltr",
    script: "Latn",
    digits: "latn",
    letters: expect.stringContaining("ã"),
    state: "human",
  });
  expect(made("bn").locale.digits).toBe("beng");
  expect(made("ur").locale).toMatchObject({ name: "اردو", direction: "rtl", script: "Arab", brand: "لسان" });
});

test("what no table knows is said to be unsure, and never taken from another language", () => {
  expect(made("dv")).toMatchObject({
    locale: { name: "Divehi", direction: "rtl" },
    unsure: ["name", "digits"],
  });
  expect(made("gn").unsure).toEqual(["name", "plurals"]);
  // Intl has Azerbaijani in Latin letters only: that is not the name in this script.
  expect(made("az-Arab").unsure).toContain("name");
  expect(made("pt-BR").unsure).toEqual([]);
  expect(made("so").unsure).toEqual(["letters"]);
});

test("what is given counts more than what tables say", () => {
  const given = { name: "tlhIngan Hol", english: "Klingon", script: "Latn", state: "machine-draft" } as const;
  expect(made("tlh", given).locale).toMatchObject(given);
  expect(newLocale("tlh", neighbours)).toEqual({ unknown: "script" });
  expect(newLocale("qaa", neighbours, { script: "Latn" })).toEqual({ unknown: "name" });
  expect(made("qaa", { name: "Q", script: "Latn" }).locale).toMatchObject({ name: "Q", english: "Q" });
});

test("it falls back to the same language in the same script, and never to another script of it", () => {
  expect(made("zh-HK").locale.fallback).toEqual(["zh-Hant", "en"]);
  expect(made("zh-SG").locale.fallback).toEqual(["zh-Hans", "en"]);
  expect(made("es-419").locale.fallback).toEqual(["es", "en"]);
  expect(made("en-GB").locale.fallback).toEqual(["en"]);
});
