import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { Wrong } from "../../ui/field.tsx";
import { MOST, reportReasons } from "./contributions.ts";
import type { TextRefusal } from "./plain-text.ts";
import { emptyReport } from "./read-report.ts";
import type { ReportPart } from "./report-parts.ts";
import { type ReportPlace, reportHref } from "./report-place.ts";
import type { RefusedReport } from "./send-report.ts";

interface ReportFormProps {
  locale: Locale;
  place: ReportPlace;
  /** What of the lesson it may be about. */
  parts: readonly ReportPart[];
  refused: RefusedReport | null;
}

/** Four reasons, a part of the lesson, a text, a name to be thanked by. What was typed stands in it again where it could not be taken. */
export function ReportForm({ locale, place, parts, refused }: ReportFormProps) {
  const { t } = useTranslation();
  const { typed, errors, trouble } = refused ?? {
    typed: { ...emptyReport, block: place.block ?? "" },
    errors: {},
    trouble: null,
  };
  const wrong = {
    reason: errors.reason ? t("report:errors.reason") : null,
    text: errors.text ? sentence(t, errors.text, MOST.text) : null,
    credit: errors.credit ? sentence(t, errors.credit, MOST.credit) : null,
  };
  return (
    <form className="fields" method="post" action={reportHref(locale.tag, place)}>
      {refused && (
        <p className="box" role="alert" data-mark="mend">
          {trouble ? t(`report:trouble.${trouble}`) : t("report:notSent")}
        </p>
      )}
      <fieldset aria-describedby={wrong.reason ? "reason-wrong" : undefined}>
        <legend>{t("report:reason")}</legend>
        <Wrong id="reason-wrong">{wrong.reason}</Wrong>
        {reportReasons.map((reason) => (
          <div className="option" key={reason}>
            <label>
              <input type="radio" name="reason" value={reason} defaultChecked={typed.reason === reason} />
              <span>{t(`report:reasons.${reason}`)}</span>
            </label>
          </div>
        ))}
      </fieldset>
      {typed.reason === "hurtful" && <p className="box">{t("report:trusted")}</p>}
      <label htmlFor="part">{t("report:part")}</label>
      <select id="part" name="block" defaultValue={typed.block}>
        <option value="">{t("report:partWhole")}</option>
        {parts.map(({ id, words, lang }) => (
          <option key={id} value={id} lang={lang} dir="auto">
            {words}
          </option>
        ))}
        {place.block && !parts.some(({ id }) => id === place.block) && (
          // Linked to from elsewhere, and gone from the lesson since.
          <option value={place.block}>{t("report:partGone")}</option>
        )}
      </select>
      <label htmlFor="text">{t("report:text")}</label>
      <p className="hint" id="text-hint">
        {t("report:textHint", { most: MOST.text })}
      </p>
      <Wrong id="text-wrong">{wrong.text}</Wrong>
      <textarea
        id="text"
        name="text"
        rows={6}
        dir="auto"
        defaultValue={typed.text}
        aria-invalid={wrong.text ? true : undefined}
        aria-describedby={`text-hint${wrong.text ? " text-wrong" : ""}`}
      />
      <label htmlFor="credit">{t("report:credit")}</label>
      <p className="hint" id="credit-hint">
        {t("report:creditHint")}
      </p>
      <Wrong id="credit-wrong">{wrong.credit}</Wrong>
      <input
        id="credit"
        name="credit"
        dir="auto"
        autoComplete="off"
        defaultValue={typed.credit}
        aria-invalid={wrong.credit ? true : undefined}
        aria-describedby={`credit-hint${wrong.credit ? " credit-wrong" : ""}`}
      />
      <p className="row">
        <button type="submit" className="button first">
          {t("report:send")}
        </button>
      </p>
    </form>
  );
}

function sentence(t: TFunction, refusal: TextRefusal, most: number): string {
  switch (refusal.code) {
    case "empty":
      return t("report:errors.empty");
    case "long":
      return t("report:errors.long", { most, length: refusal.length });
    case "hidden": {
      // What was typed may run the other way than the sentence: isolated, it cannot turn it round.
      const around = refusal.around && `\u2068${refusal.around}\u2069`;
      return around
        ? t("report:errors.hidden", { sign: refusal.sign, around })
        : t("report:errors.hiddenAlone", { sign: refusal.sign });
    }
  }
}
