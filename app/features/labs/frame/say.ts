import { fillTemplate } from "../../../i18n/fill-template.ts";
import type { LabPlace } from "./lab-entry.ts";

type Values = Record<string, string | number>;

/** How a lab speaks: in the language, the plural forms and the digits of its page. */
export interface Say {
  /** @example say("lab:guessed", { guess: 40 }) */
  say(key: string, values?: Values): string;
  /** The plural form for `n`, which is `{{count, number}}` in it. */
  count(key: string, n: number, values?: Values): string;
  number(value: number): string;
  /** A share of 1 in whole percent. */
  percent(share: number): string;
}

/**
 * i18next's sentences without i18next, which would weigh as much as a lab: `{{name}}`, `{{name, number}}` and the
 * suffixes of plural forms are all that these namespaces use.
 */
export function createSay({ words, lang, digits }: Pick<LabPlace, "words" | "lang" | "digits">): Say {
  const tag = `${lang}-u-nu-${digits}`;
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const percents = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 0 });
  const plurals = new Intl.PluralRules(lang);
  const number = (value: number) => numbers.format(value);
  const say = (key: string, values: Values = {}) =>
    fillTemplate(
      words[key],
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [
          name,
          typeof value === "number" ? number(value) : value,
        ]),
      ),
    );
  return {
    say,
    number,
    percent: (share) => percents.format(share),
    count(key, n, values) {
      const own = `${key}_${plurals.select(n)}`;
      return say(own in words ? own : `${key}_other`, { count: n, ...values });
    },
  };
}
