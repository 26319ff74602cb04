import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { classHref } from "../classroom/class-head.tsx";
import { CourseTitle } from "../classroom/title-in-language.tsx";
import type { Generation } from "../content/generation.ts";

interface FormSwitchesProps {
  locale: Locale;
  generation: Generation;
  classId: string;
  /** Courses whose forms the class asks for. */
  asked: readonly string[];
}

export const classFormsHref = (locale: string, classId: string, course: string): string =>
  `${classHref(locale, classId)}/forms/${course}`;

/** A teacher decides, course by course, whether her class is asked before and after. */
export function FormSwitches({ locale, generation, classId, asked }: FormSwitchesProps) {
  const { t } = useTranslation();
  const courses = generation.courses.filter(({ forms }) => forms);
  if (courses.length === 0) return null;
  const here = classHref(locale.tag, classId, "settings");
  return (
    <>
      <h2 id="forms">{t("forms:title")}</h2>
      <p>{t("forms:switch.lead")}</p>
      <ul className="plain">
        {courses.map(({ id }) => {
          const isOn = asked.includes(id);
          const intent = isOn ? "drop-forms" : "ask-forms";
          return (
            <li key={id} className="box">
              <form method="post" action={here}>
                <p>
                  <strong>
                    <CourseTitle {...{ locale, generation }} course={id} />
                  </strong>
                  {isOn && (
                    <>
                      <br />
                      {t("forms:switch.isOn")}{" "}
                      <a className="line" href={classFormsHref(locale.tag, classId, id)}>
                        {t("forms:switch.figures")}
                      </a>
                    </>
                  )}
                </p>
                <input type="hidden" name="course" value={id} />
                <button type="submit" name="intent" value={intent} className="button">
                  {t(`classroom:intent.${intent}`)}
                </button>
              </form>
            </li>
          );
        })}
      </ul>
    </>
  );
}
