import { expect, test } from "vitest";
import { gettextPlurals } from "../../../../app/features/translation/exchange/gettext-plurals.ts";
import type { Locale } from "../../../../app/i18n/locale.ts";
import { pluralSamples } from "../../../../app/i18n/plural-forms.ts";

const localeOf = (tag: string, plurals = pluralSamples(tag)) => ({ tag, plurals }) as Locale;

/** The C expression of a header, as gettext reads it: JavaScript has the same signs. */
function chosen(header: string): (n: number) => number {
  const [, expression] = /^nplurals=\d; plural=(\([\dn\s%=!<>&|?:()]+\));$/.exec(header) ?? [];
  if (!expression) throw new Error(header);
  return new Function("n", `return Number(${expression})`) as (n: number) => number;
}

const LANGUAGES =
  "ar be bn br bs cs cy da de dsb en es fa ff fil fr ga gd gu gv ha he hi hr hsb hu hy id is it ja ka kk km ko lag ln lt lv mg mk ml mr ms mt my naq ne nl nso or pa pl ps pt pt-BR ro ru sd se shi si sk sl so sq sr sw ta te th ti tr tzm ug uk ur uz vi wa wo xh yo zh-Hans zh-Hant zu".split(
    " ",
  );

test.each(LANGUAGES)("%s: every whole number takes the form that CLDR gives it", (tag) => {
  const { forms, header } = gettextPlurals(localeOf(tag));
  expect(header.startsWith(`nplurals=${forms.length}; `)).toBe(true);
  const [take, rules] = [chosen(header), new Intl.PluralRules(tag)];
  const wrong: string[] = [];
  for (let n = 0; n <= 2000; n++)
    if (forms[take(n)] !== rules.select(n)) wrong.push(`${n} ${rules.select(n)}`);
  expect(wrong).toEqual([]);
});

test("the headers are those that translators know", () => {
  expect(gettextPlurals(localeOf("zh-Hans")).header).toBe("nplurals=1; plural=(0);");
  expect(gettextPlurals(localeOf("ur")).header).toBe("nplurals=2; plural=(n == 1 ? 0 : 1);");
  expect(gettextPlurals(localeOf("fr")).header).toBe("nplurals=2; plural=(n <= 1 ? 0 : 1);");
  expect(gettextPlurals(localeOf("ru"))).toEqual({
    forms: ["one", "few", "many"],
    header:
      "nplurals=3; plural=((n % 10 == 1) && !(n % 100 == 11) ? 0 : (n % 10 >= 2 && n % 10 <= 4) && !(n % 100 >= 12 && n % 100 <= 14) ? 1 : 2);",
  });
});

test("a language that Intl lacks goes by the numbers of its locale.json", () => {
  const { forms, header } = gettextPlurals(localeOf("qu", { one: [1], other: [0, 2, 5] }));
  expect(forms).toEqual(["one", "other"]);
  expect(header).toBe("nplurals=2; plural=(n == 1 ? 0 : 1);");
  expect(gettextPlurals(localeOf("gn", { other: [0, 1, 2] })).header).toBe("nplurals=1; plural=(0);");
});
