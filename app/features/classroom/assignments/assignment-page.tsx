import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { Wrong } from "../../../ui/field.tsx";
import type { Generation } from "../../content/generation.ts";
import { ClassHead, classHref } from "../class-head.tsx";
import type { SchoolClass } from "../classes/read-classes.ts";
import { ClassroomFrame } from "../classroom-frame.tsx";
import type { ClassMember } from "../members/read-members.ts";
import { type Assignment, isPrivateCourse } from "./assignment.ts";
import { AssignmentFields } from "./assignment-fields.tsx";
import { AssignmentTitle } from "./assignment-title.tsx";
import { LessonPicker } from "./lesson-picker.tsx";
import type { AssignmentDraft, AssignmentErrors } from "./read-assignment-form.ts";

export interface RefusedAssignment {
  draft: AssignmentDraft;
  errors: AssignmentErrors;
}

interface AssignmentPageProps {
  locale: Locale;
  styles: readonly string[];
  generation: Generation;
  of: SchoolClass;
  /** Null: a new one. */
  assignment: Assignment | null;
  draft: AssignmentDraft;
  errors: AssignmentErrors;
  members: readonly ClassMember[] | null;
  /** Other classes of this teacher that it can be copied to. */
  others: readonly { id: string; name: string }[];
}

/** A new assignment, or one that is changed. */
export function AssignmentPage(props: AssignmentPageProps) {
  const { locale, styles, generation, of, assignment, draft, errors, members, others } = props;
  const { t } = useTranslation();
  const list = classHref(locale.tag, of.id, "assignments");
  const here = `${list}/${assignment?.id ?? "new"}`;
  const title = t(assignment ? "assign:changeTitle" : "assign:new");
  const isPrivate = assignment !== null && isPrivateCourse(generation.courses, assignment.course);
  const wrong = Object.keys(errors).length > 0;
  return (
    <ClassroomFrame locale={locale} title={title} styles={styles}>
      <ClassHead locale={locale} of={of} page={null} title={title} />
      {wrong && (
        <p className="box" role="alert" data-mark="mend">
          {t(errors.what === "many" ? "assign:errors.what.many" : "assign:notYet")}
        </p>
      )}
      <form className="fields" method="post" action={here}>
        <input type="hidden" name="intent" value="save" />
        {assignment ? (
          <>
            <p className="box">
              <AssignmentTitle {...{ locale, generation, assignment }} />
            </p>
            <p className="hint">{t(isPrivate ? "assign:fixedPrivate" : "assign:fixed")}</p>
          </>
        ) : (
          <>
            <h2>{t("assign:what")}</h2>
            <Wrong id="what-wrong">{errors.what === "none" && t("assign:errors.what.none")}</Wrong>
            <LessonPicker {...{ locale, generation }} lessons={draft.lessons} courses={draft.courses} />
          </>
        )}
        <AssignmentFields
          {...{ locale, draft, errors, members }}
          timeZone={of.timeZone}
          whoStays={isPrivate}
        />
        <p className="row">
          <button type="submit" className="button first">
            {t(assignment ? "classroom:save" : "assign:make")}
          </button>
        </p>
      </form>
      {assignment && others.length > 0 && (
        <form className="fields" method="post" action={here}>
          <h2>{t("assign:copy")}</h2>
          <p>{t("assign:copyText")}</p>
          <input type="hidden" name="intent" value="copy" />
          <label htmlFor="to">{t("assign:copyTo")}</label>
          <select id="to" name="to">
            {others.map(({ id, name }) => (
              <option key={id} value={id} dir="auto">
                {name}
              </option>
            ))}
          </select>
          <p className="row">
            <button type="submit" className="button">
              {t("assign:copyDo")}
            </button>
          </p>
        </form>
      )}
      {assignment && (
        <details className="fold">
          <summary>{t("assign:delete")}</summary>
          <p>{t("assign:deleteText")}</p>
          <form className="row" method="post" action={here}>
            <input type="hidden" name="intent" value="delete" />
            <button type="submit" className="button">
              {t("assign:deleteConfirm")}
            </button>
          </form>
        </details>
      )}
      <p>
        <a className="line" href={list}>
          {t("assign:back")}
        </a>
      </p>
    </ClassroomFrame>
  );
}
