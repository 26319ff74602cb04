import { expect, test } from "vitest";
import { knowsPlurals, pluralForms, pluralSamples } from "../../app/i18n/plural-forms.ts";

/** Languages of every set of plural forms that CLDR knows. */
const LANGUAGES =
  "ar be br cs cy da dsb es fil fr ga gd gv he hi hr is it iu kw lag lt lv mk mt naq pl pt pt-BR ro ru sl sw tzm ur yo zh".split(
    " ",
  );

test.each(LANGUAGES)("%s: every sample takes the form it stands for, and no form is forgotten", (tag) => {
  const samples = pluralSamples(tag);
  const rules = new Intl.PluralRules(tag);
  expect(samples).not.toBeNull();
  for (const [form, numbers] of Object.entries(samples ?? {}))
    for (const number of numbers) expect([number, rules.select(number)]).toEqual([number, form]);
  for (const form of pluralForms(tag, { plurals: {} }).keys()) expect(samples).toHaveProperty(form);
});

test("the six forms of Arabic, whole numbers first; Chinese has one", () => {
  expect(pluralSamples("ar")).toEqual({
    zero: [0],
    one: [1],
    two: [2],
    few: [3, 4, 5, 6],
    many: [11, 20, 21, 22],
    other: [100, 101],
  });
  expect(Object.keys(pluralSamples("zh") ?? {})).toEqual(["other"]);
  expect(pluralSamples("pl")).toMatchObject({ other: [1.5] });
});

test("what Intl lacks is not made up", () => {
  for (const tag of ["qu", "ay", "gn"]) {
    expect(knowsPlurals(tag)).toBe(false);
    expect(pluralSamples(tag)).toBeNull();
  }
});
