import type { Locale } from "../../../i18n/locale.ts";
import { knowsPlurals } from "../../../i18n/plural-forms.ts";
import { formsOf } from "./units-of-words.ts";

/** Which form each whole number takes: by CLDR, else by the sample numbers of locale.json. */
function formOf({ tag, plurals }: Locale): (n: number) => string {
  if (knowsPlurals(tag)) {
    const rules = new Intl.PluralRules(tag);
    return (n) => rules.select(n);
  }
  const named = new Map(Object.entries(plurals).flatMap(([form, numbers]) => numbers.map((n) => [n, form])));
  return (n) => named.get(n) ?? "other";
}

/** "n >= 3 && n <= 10 || n == 20" for a set of numbers. */
function among(name: string, numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < numbers.length; at++) {
    const start = numbers[at] ?? 0;
    while (numbers[at + 1] === (numbers[at] ?? 0) + 1) at++;
    const end = numbers[at] ?? start;
    if (start === end) parts.push(`${name} == ${start}`);
    else parts.push(start === 0 ? `${name} <= ${end}` : `${name} >= ${start} && ${name} <= ${end}`);
  }
  return parts.join(" || ");
}

const HUNDRED = Array.from({ length: 100 }, (_, n) => n);
const TEN = HUNDRED.slice(0, 10);

/** The shorter way to say which endings a form takes: by two digits, or by one with exceptions. */
function endings(taken: readonly number[]): string {
  const plain = among("n % 100", taken);
  const last = TEN.filter((digit) => taken.filter((n) => n % 10 === digit).length > 5);
  const isIn = (n: number): boolean => last.includes(n % 10);
  if (last.length === 0 || taken.some((n) => !isIn(n))) return plain;
  const but = HUNDRED.filter((n) => isIn(n) && !taken.includes(n));
  const short =
    but.length === 0 ? among("n % 10", last) : `(${among("n % 10", last)}) && !(${among("n % 100", but)})`;
  return short.length < plain.length ? short : plain;
}

/**
 * The plural forms of a language as gettext writes them. Every rule of CLDR looks at a small number itself, or at its last
 * two digits: so both are read off the numbers to a thousand. @example "nplurals=2; plural=(n == 1 ? 0 : 1);"
 */
export function gettextPlurals(locale: Locale): { forms: string[]; header: string } {
  const { whole: forms } = formsOf(locale);
  const taken = formOf(locale);
  const most = (values: readonly string[]): string => {
    const counts = Map.groupBy(values, (value) => value);
    return [...counts].sort(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? "other";
  };
  const ending = HUNDRED.map((n) => most(TEN.slice(1).map((hundred) => taken(hundred * 100 + n))));
  const usual = most(ending);
  const single = new Map<string, number[]>();
  for (let n = 0; n < 1000; n++)
    if (taken(n) !== ending[n % 100]) single.set(taken(n), [...(single.get(taken(n)) ?? []), n]);
  let expression = String(Math.max(0, forms.indexOf(usual)));
  for (const form of [...forms].reverse()) {
    const numbers = HUNDRED.filter((n) => ending[n] === form);
    if (form === usual || numbers.length === 0) continue;
    expression = `${endings(numbers)} ? ${forms.indexOf(form)} : ${expression}`;
  }
  for (const form of [...forms].reverse()) {
    const numbers = single.get(form);
    if (numbers) expression = `${among("n", numbers)} ? ${forms.indexOf(form)} : ${expression}`;
  }
  return { forms, header: `nplurals=${forms.length}; plural=(${expression});` };
}
