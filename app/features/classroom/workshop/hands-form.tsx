import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { speechOf } from "../../../i18n/speech.ts";
import { optionLetters } from "./option-letters.ts";
import { MOST_HANDS } from "./read-hands.ts";

interface HandsFormProps {
  locale: Locale;
  /** Address of the question. */
  here: string;
  options: number;
  hands: readonly number[];
  saved: boolean;
  typed: readonly string[] | null;
}

/** Where somebody writes down how many hands were raised for each option. */
export function HandsForm({ locale, here, options, hands, saved, typed }: HandsFormProps) {
  const { t } = useTranslation("workshop");
  const letters = optionLetters(t("letters"), options);
  const counted = hands.some((count) => count > 0);
  const shown = (at: number) =>
    typed?.[at] ?? (counted ? formatNumber(speechOf(locale), hands[at] ?? 0, { useGrouping: false }) : "");
  return (
    <details className="fold hands" open={saved || typed !== null}>
      <summary>{t("hands.title")}</summary>
      {saved && (
        <p className="told" role="status">
          {t("hands.saved")}
        </p>
      )}
      <p>{t("hands.text")}</p>
      <form method="post" action={here} autoComplete="off">
        <input type="hidden" name="intent" value="hands" />
        {typed && (
          <p className="wrong" id="hands-wrong" role="alert">
            {t("hands.wrong", { most: MOST_HANDS })}
          </p>
        )}
        <div className="counted">
          {letters.map((letter, at) => (
            <label key={letter}>
              <span>{t("hands.of", { letter })}</span>
              <input
                name={`hands-${at}`}
                defaultValue={shown(at)}
                inputMode="numeric"
                maxLength={10}
                aria-invalid={typed ? true : undefined}
                aria-describedby={typed ? "hands-wrong" : undefined}
              />
            </label>
          ))}
        </div>
        <p>
          <button type="submit" className="button">
            {t("hands.save")}
          </button>
        </p>
      </form>
    </details>
  );
}
