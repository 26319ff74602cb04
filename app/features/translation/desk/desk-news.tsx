import { useTranslation } from "react-i18next";
import type { DeskAnswer } from "./desk-answer.ts";
import { Findings } from "./findings.tsx";

/** What became of the last post. */
export function DeskNews({ answer, sent }: { answer: DeskAnswer | null; sent: number | null }) {
  const { t } = useTranslation();
  if (sent !== null) {
    return (
      <p className="told" role="status">
        <strong>{t("desk:sentTitle")}</strong> {t("desk:sent", { count: sent })}
      </p>
    );
  }
  if (answer?.trouble) {
    return (
      <div className="box" role="alert" data-mark="mend">
        <p>{t(`desk:trouble.${answer.trouble}`)}</p>
        <Findings findings={answer.general} />
      </div>
    );
  }
  if (!answer || answer.checked === null) return null;
  return (
    <div className="told" role="status">
      <p>{answer.checked > 0 ? t("desk:checked") : t("desk:checkedNone")}</p>
      <Findings findings={answer.general} />
    </div>
  );
}
