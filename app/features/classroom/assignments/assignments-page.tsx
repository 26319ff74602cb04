import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import type { Generation } from "../../content/generation.ts";
import { ClassHead, classHref } from "../class-head.tsx";
import type { SchoolClass } from "../classes/read-classes.ts";
import { ClassroomFrame } from "../classroom-frame.tsx";
import type { Assignment } from "./assignment.ts";
import { AssignmentTimes, AssignmentTitle } from "./assignment-title.tsx";
import { Note } from "./note.tsx";

export const assignmentDone = ["made", "changed", "deleted", "copied"] as const;

interface AssignmentsPageProps {
  locale: Locale;
  styles: readonly string[];
  generation: Generation;
  of: SchoolClass;
  assignments: readonly Assignment[];
  done: (typeof assignmentDone)[number] | null;
}

/** What the class is asked to do, in order. */
export function AssignmentsPage(props: AssignmentsPageProps) {
  const { locale, styles, generation, of, assignments, done } = props;
  const { t } = useTranslation();
  const here = classHref(locale.tag, of.id, "assignments");
  const title = t("classroom:pages.assignments");
  const last = assignments.length - 1;
  return (
    <ClassroomFrame locale={locale} title={title} styles={styles}>
      <ClassHead locale={locale} of={of} page="assignments" title={title} />
      {done && (
        <p className="told" role="status">
          {t(`assign:told.${done}`)}
        </p>
      )}
      {assignments.length === 0 && <p className="lead">{t("assign:nothing")}</p>}
      <p className="row keep">
        <a className="button first" href={`${here}/new`}>
          {t("assign:new")}
        </a>
        <a className="button" href={`/${locale.tag}/teach/programmes`}>
          {t("programme:use")}
        </a>
      </p>
      <ol className="plain assignments">
        {assignments.map((assignment, place) => (
          <li key={assignment.id} className="box">
            <p>
              <AssignmentTitle {...{ locale, generation, assignment }} />
            </p>
            <AssignmentTimes locale={locale} timeZone={of.timeZone} assignment={assignment} />
            <p className="quiet">
              {assignment.learners === null
                ? t("assign:forAll")
                : t("assign:forSome", { count: assignment.learners.length })}
            </p>
            {assignment.note !== null && <Note text={assignment.note} />}
            <form className="row keep unprinted" method="post" action={here}>
              <input type="hidden" name="assignment" value={assignment.id} />
              <a className="button" href={`${here}/${assignment.id}`}>
                {t("assign:change")}
              </a>
              {place > 0 && (
                <button type="submit" className="button" name="intent" value="up">
                  {t("assign:up")}
                </button>
              )}
              {place < last && (
                <button type="submit" className="button" name="intent" value="down">
                  {t("assign:down")}
                </button>
              )}
            </form>
          </li>
        ))}
      </ol>
    </ClassroomFrame>
  );
}
