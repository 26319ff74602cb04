import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import { Field, Wrong } from "../../../ui/field.tsx";
import { MOST } from "../contributions.ts";
import type { TextRefusal } from "../plain-text.ts";
import type { DeskAnswer } from "./desk-answer.ts";

interface SendPartProps {
  answer: DeskAnswer | null;
  /** Address of the page: what it offers beside sending stands under it. */
  href: string;
  canPreview: boolean;
}

/** The end of the form: a name, a word, and what to do with what was typed. */
export function SendPart({ answer, href, canPreview }: SendPartProps) {
  const { t } = useTranslation();
  const { credit, note } = answer?.errors ?? {};
  return (
    <section className="box fields" id="send" aria-labelledby="send-title">
      <h2 id="send-title">{t("desk:sendTitle")}</h2>
      <p>{t("desk:sendText")}</p>
      <p className="told" data-ready role="status" hidden />
      <Field
        name="credit"
        label={t("desk:credit")}
        hint={t("desk:creditHint")}
        wrong={credit && sentence(t, credit, MOST.credit)}
        defaultValue={answer?.credit}
        dir="auto"
        autoComplete="off"
      />
      <label htmlFor="note">{t("desk:note")}</label>
      <Wrong id="note-wrong">{note && sentence(t, note, MOST.text)}</Wrong>
      <textarea
        id="note"
        name="note"
        rows={2}
        dir="auto"
        defaultValue={answer?.note}
        aria-invalid={note ? true : undefined}
        aria-describedby={note ? "note-wrong" : undefined}
      />
      <p className="row keep">
        <button type="submit" name="intent" value="send" className="button first">
          {t("desk:send")}
        </button>
        <button type="submit" name="intent" value="check" className="button">
          {t("desk:check")}
        </button>
        {canPreview && (
          <button type="submit" className="button" formAction={`${href}/preview`} formTarget="_blank">
            {t("desk:previewAll")}
          </button>
        )}
        <button type="submit" name="intent" value="patch" className="button">
          {t("desk:patch")}
        </button>
      </p>
    </section>
  );
}

function sentence(t: TFunction, refusal: TextRefusal, most: number): string | null {
  switch (refusal.code) {
    case "empty":
      return null;
    case "long":
      return t("desk:errors.long", { most, length: refusal.length });
    case "hidden":
      return t("desk:errors.hidden", { sign: refusal.sign });
  }
}
