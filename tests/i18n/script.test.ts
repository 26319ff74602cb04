import { expect, test } from "vitest";
import { localeFile } from "../../app/i18n/locale.ts";
import { directionOf, scriptOf } from "../../app/i18n/script.ts";
import { fontsFor } from "../../app/i18n/script-fonts.ts";
import { localesOnDisk } from "../../scripts/locales-on-disk.ts";

test.each([
  ["dv", "Thaa", "rtl"],
  ["az-Arab", "Arab", "rtl"],
  ["az", "Latn", "ltr"],
  ["ur", "Arab", "rtl"],
  ["ff-Adlm", "Adlm", "rtl"],
  ["he", "Hebr", "rtl"],
  ["nqo", "Nkoo", "rtl"],
  ["pa-PK", "Arab", "rtl"],
  ["pa", "Guru", "ltr"],
  ["am", "Ethi", "ltr"],
  ["zh-HK", "Hant", "ltr"],
])("%s is written in %s, %s", (tag, script, direction) => {
  expect(scriptOf(tag)).toBe(script);
  expect(directionOf(script)).toBe(direction);
});

test("of a language that nobody has told Intl of, the script is not guessed", () => {
  expect(scriptOf("tlh")).toBeNull();
  expect(scriptOf("qaa")).toBeNull();
});

test("the direction of every language here is that of its script", () => {
  for (const { tag, direction } of localesOnDisk)
    expect(directionOf(scriptOf(tag) ?? ""), tag).toBe(direction);
});

test.each(["sw", "ur", "am", "my", "ja", "tlh-Latn", "sat", "und-Cham"])(
  "the fonts for %s may stand in locale.json",
  (tag) => {
    const { font } = fontsFor(tag, scriptOf(tag) ?? "Latn");
    expect(localeFile.shape.font.safeParse(font).error).toBeUndefined();
  },
);

test("Urdu is set in Nastaliq; for a script without a table there is a guess, told as one", () => {
  expect(fontsFor("ur", "Arab").font.body).toContain("Noto Nastaliq Urdu");
  expect(fontsFor("fa", "Arab").font.body).not.toContain("Nastaliq");
  expect(fontsFor("und", "Cham")).toMatchObject({
    isGuess: true,
    font: { body: expect.stringContaining("Noto Sans Cham") },
  });
});
