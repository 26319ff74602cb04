import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { speechOf } from "../../../i18n/speech.ts";
import type { Generation } from "../../content/generation.ts";
import { CourseTitle, LessonTitle } from "../title-in-language.tsx";
import { type Assignment, assignedLessons } from "./assignment.ts";
import { formatMoment } from "./format-moment.ts";

interface Shown {
  locale: Locale;
  generation: Generation;
  assignment: Assignment;
}

/** What is assigned, by the titles of its lessons. */
export function AssignmentTitle({ locale, generation, assignment }: Shown) {
  const { t } = useTranslation();
  const { course, lessons } = assignment;
  const title = <CourseTitle {...{ locale, generation, course }} />;
  if (lessons === null)
    return (
      <>
        <strong>{title}</strong> {t("assign:wholeCourse")}
      </>
    );
  return (
    <>
      <span className="quiet">{title}</span>
      {assignedLessons(generation.courses, assignment).map((lesson) => (
        <strong key={lesson} className="lesson-name">
          <LessonTitle {...{ locale, generation }} lesson={`${course}/${lesson}`} />
        </strong>
      ))}
    </>
  );
}

/** When it opens and when it is due, by the class's clocks. */
export function AssignmentTimes({
  locale,
  timeZone,
  assignment: { opensAt, dueAt },
}: Omit<Shown, "generation"> & { timeZone: string }) {
  const { t } = useTranslation();
  const moment = (at: number) => formatMoment(speechOf(locale), at, timeZone);
  if (opensAt === null && dueAt === null) return null;
  return (
    <p>
      {opensAt !== null && t("assign:opensAt", { when: moment(opensAt) })}
      {opensAt !== null && dueAt !== null && <br />}
      {dueAt !== null && t("assign:due", { when: moment(dueAt) })}
    </p>
  );
}
