import type { TFunction } from "i18next";
import { formatNumber } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { speechOf } from "../../../i18n/speech.ts";
import type { Tally } from "./tally.ts";

/** A tally in the words and digits of a language, as the page writes it and the stream sends it. */
export interface SaidTally {
  answers: string;
  hidden: boolean;
  rows: { count: string; share: number }[];
}

export const saidTally = (locale: Locale, t: TFunction, { answers, hidden, rows }: Tally): SaidTally => ({
  answers: t("workshop:tally.answers", { count: answers }),
  hidden,
  rows: rows.map(({ count, share }) => ({ count: formatNumber(speechOf(locale), count), share })),
});
