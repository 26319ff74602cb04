import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { speechOf } from "../../../i18n/speech.ts";
import { ProgressMark } from "../../../ui/progress-mark.tsx";
import type { Generation } from "../../content/generation.ts";
import { stageKeys } from "../../reading/course-view.tsx";
import { LessonTitle } from "../title-in-language.tsx";
import type { AssignedWork } from "./assigned-work.ts";
import { formatMoment } from "./format-moment.ts";
import { Note } from "./note.tsx";

interface AssignedListProps {
  locale: Locale;
  generation: Generation;
  work: readonly AssignedWork[];
  /** So many at most; the rest stand on "my learning". */
  most?: number;
}

/** What a learner's classes ask of her, in her own language. */
export function AssignedList({ locale, generation, work, most = work.length }: AssignedListProps) {
  const { t } = useTranslation();
  if (work.length === 0) return null;
  const classes = new Set(work.map((one) => one.class)).size;
  return (
    <section aria-labelledby="assigned">
      <h2 id="assigned">{t("assign:yours")}</h2>
      <ul className="plain">
        {work.slice(0, most).map((one) => (
          <li key={one.id} className="box">
            {(one.dueAt !== null || one.done || classes > 1) && (
              <p>
                {classes > 1 && (
                  <>
                    <bdi>{one.className}</bdi>
                    <br />
                  </>
                )}
                {one.done
                  ? t("assign:done")
                  : one.dueAt !== null &&
                    t(one.late ? "assign:wasDue" : "assign:due", {
                      when: formatMoment(speechOf(locale), one.dueAt, one.timeZone),
                    })}
              </p>
            )}
            {one.note !== null && <Note text={one.note} />}
            <ul className="steps">
              {one.steps.map(({ lesson, stage }) => (
                <li key={lesson}>
                  <a href={`/${locale.tag}/courses/${one.course}/${lesson}`}>
                    <ProgressMark stage={stage} />
                    <span>
                      <strong>
                        <LessonTitle {...{ locale, generation }} lesson={`${one.course}/${lesson}`} />
                      </strong>
                      <span className="quiet">{t(stageKeys[stage])}</span>
                    </span>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {work.length > most && (
        <p>
          <a className="line" href={`/${locale.tag}/me#assigned`}>
            {t("assign:all", { count: work.length })}
          </a>
        </p>
      )}
    </section>
  );
}
