import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { speechOf } from "../../../i18n/speech.ts";
import { Field } from "../../../ui/field.tsx";
import { waitText } from "../../identity/refusal-text.ts";

export type SeatRefusal = { kind: "wrong" | "busy" | "full" } | { kind: "wait"; seconds: number };

interface SeatFormProps {
  locale: Locale;
  here: string;
  seat: number | null;
  refused: { typed: string; refusal: SeatRefusal } | null;
  /** The one to be pressed, of the two ways in. */
  first: boolean;
}

/** For who holds a card: its number, and its words. */
export function SeatForm({ locale, here, seat, refused, first }: SeatFormProps) {
  const { t } = useTranslation();
  const known = seat === null ? "" : formatNumber(speechOf(locale), seat, { useGrouping: false });
  const wrong = () => {
    if (!refused) return null;
    const { refusal } = refused;
    if (refusal.kind === "wait") return waitText(t, refusal.seconds);
    return t(`join:seat.refused.${refusal.kind}`);
  };
  return (
    <section aria-labelledby="with-card">
      <h2 id="with-card">{t("join:seat.title")}</h2>
      <form className="fields" method="post" action={`${here}#with-card`}>
        <input type="hidden" name="intent" value="seat" />
        <Field
          name="seat"
          label={t("join:seat.number")}
          wrong={wrong()}
          defaultValue={refused?.typed ?? known}
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          required
        />
        <Field
          name="words"
          label={t("join:seat.words")}
          hint={t("join:seat.wordsHint")}
          dir="auto"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <p className="row">
          <button type="submit" className={first ? "button first" : "button"}>
            {t("join:seat.submit")}
          </button>
        </p>
      </form>
    </section>
  );
}
