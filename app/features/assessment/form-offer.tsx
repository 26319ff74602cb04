import { useTranslation } from "react-i18next";
import { mayTake, type Phase, type TakenPhases } from "./sitting.ts";

interface Progress {
  finished: number;
  /** The lesson to go on with; null once all are finished. */
  next: string | null;
  course: { id: string; lessons: readonly unknown[]; forms?: unknown };
}

/**
 * The form to offer on a course's page. The second comes when the course is done; a class that asks for it, and may
 * do a part of the course, has it offered as soon as it may be taken.
 */
export function offeredPhase(progress: Progress, taken: TakenPhases, asked: boolean): Phase | null {
  if (!progress.course.forms) return null;
  if (mayTake("before", taken, progress)) return "before";
  return mayTake("after", taken, progress) && (asked || progress.next === null) ? "after" : null;
}

interface FormOfferProps {
  /** Address of the course. */
  home: string;
  offered: Phase | null;
  taken: TakenPhases;
}

/** A quiet offer, under the lessons: nobody has to, and nothing stands before the first lesson. */
export function FormOffer({ home, offered, taken }: FormOfferProps) {
  const { t } = useTranslation("forms");
  const shown = offered ?? (taken.after ? "after" : null);
  if (!shown) return null;
  return (
    <>
      <h2>{t("title")}</h2>
      {offered && <p>{t(`offer.${offered}`)}</p>}
      <p>
        <a className="line" href={`${home}/questions/${shown}`}>
          {t(`link.${shown}`)}
        </a>
      </p>
    </>
  );
}
