import type { TFunction } from "i18next";
import { formatNumber } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { speechOf } from "../../i18n/speech.ts";

/** As people read sizes: in whole kilobytes, or in megabytes with one place. */
export function fileSize(t: TFunction, locale: Locale, bytes: number): string {
  const speech = speechOf(locale);
  return bytes < 1_000_000
    ? t("paper:kb", { size: formatNumber(speech, Math.ceil(bytes / 1000)) })
    : t("paper:mb", { size: formatNumber(speech, bytes / 1_000_000, { maximumFractionDigits: 1 }) });
}
