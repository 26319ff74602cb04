import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { inSpeech } from "../../i18n/speech.ts";
import { howTo } from "../classroom/workshop/how-to.ts";
import { SaidQuestion } from "../classroom/workshop/said-question.tsx";
import type { Part } from "../content/lesson.ts";

interface PaperExerciseProps {
  locale: Locale;
  /** "<course>/<lesson>". */
  lesson: string;
  part: Extract<Part, { type: "exercise" }>;
}

/** A question to answer with a pen. What is to be ordered or matched stands mixed, as on its page. */
export function PaperExercise({ locale, lesson, part }: PaperExerciseProps) {
  const { t } = useTranslation("workshop");
  return (
    <div className={`exercise paper-${part.model.kind}`} id={part.id}>
      <SaidQuestion {...part} locale={locale} lesson={lesson} answer={false} />
      <p className="quiet" {...inSpeech(locale)}>
        {t(`sheets.${howTo(part.model)}`)}
      </p>
      {part.model.kind === "reflect" && <div className="lines" />}
      {part.model.kind === "number" && <div className="blank" />}
    </div>
  );
}
