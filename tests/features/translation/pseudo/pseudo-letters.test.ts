import { expect, test } from "vitest";
import { PSEUDO_LANGUAGES, pseudoText } from "../../../../app/features/translation/pseudo/pseudo-letters.ts";
import { readLanguageStrings } from "../../../../app/features/translation/strings/check-language.ts";
import { checkPlaceholders, checkText } from "../../../../app/features/translation/strings/check-string.ts";

const [accented, mirrored] = PSEUDO_LANGUAGES;
if (!accented || !mirrored) throw new Error("two languages");

test("letters change, and nothing else: placeholders, other strings, tags, entities, addresses, numbers", () => {
  const text =
    "Go to {{place, number}}: $t(common:home) <0>now</0>, &amp; https://example.org/a in 2,500 days";
  expect(pseudoText(text, accented)).toBe(
    "⟦Ĝöö ţöö {{place, number}}: $t(common:home) <0>ñööŵ</0>, &amp; https://example.org/a îîñ 2,500 ðååýýš⟧",
  );
  expect(pseudoText(text, mirrored)).toBe(
    "⟦غو تو {{place, number}}: $t(common:home) <0>نوو</0>، &amp; https://example.org/a ين 2,500 دايس⟧",
  );
});

test("no letter of English is left, and every one is a single NFC character", () => {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  for (const language of PSEUDO_LANGUAGES) {
    const said = pseudoText(letters, language);
    expect(said).not.toMatch(/[A-Za-z]/);
    expect(said).toBe(said.normalize("NFC"));
    expect(said).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  }
});

test("every string of the site comes through the rules, and grows by about a third to a half", () => {
  let [before, after, count] = [0, 0, 0];
  for (const { entries } of readLanguageStrings(".", "en").values())
    for (const { key, text } of entries)
      for (const language of PSEUDO_LANGUAGES) {
        const said = pseudoText(text, language);
        expect([...checkText(key, said), ...checkPlaceholders(key, text, said, null)]).toEqual([]);
        if (language !== accented) continue;
        before += text.length;
        after += said.length;
        count += 1;
      }
  expect(count).toBeGreaterThan(400);
  expect(after / before).toBeGreaterThan(1.3);
  expect(after / before).toBeLessThan(1.5);
});
