import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import type { Generation } from "../../content/generation.ts";
import { CourseTitle, LessonTitle } from "../title-in-language.tsx";

interface LessonPickerProps {
  locale: Locale;
  generation: Generation;
  /** "<course>/<lesson>". */
  lessons: readonly string[];
  /** Ids of courses ticked whole; null: only lessons can be ticked. */
  courses: readonly string[] | null;
}

/** Every lesson there is, course by course, to be ticked; a course can be ticked as a whole. */
export function LessonPicker({ locale, generation, lessons, courses }: LessonPickerProps) {
  const { t } = useTranslation();
  return generation.courses.map((course) => {
    const keys = course.lessons.map(({ id }) => `${course.id}/${id}`);
    const ticked = courses?.includes(course.id) || keys.some((key) => lessons.includes(key));
    return (
      <details key={course.id} className="fold" open={ticked || generation.courses.length === 1}>
        <summary>
          <CourseTitle {...{ locale, generation }} course={course.id} />
        </summary>
        {course.private && <p>{t("assign:private")}</p>}
        <ul className="plain ticks">
          {courses !== null && (
            <li>
              <Tick name="course" value={course.id} ticked={courses.includes(course.id)}>
                <strong>{t("assign:whole", { lessons: t("lessons", { count: keys.length }) })}</strong>
              </Tick>
            </li>
          )}
          {keys.map((key) => (
            <li key={key}>
              <Tick name="lesson" value={key} ticked={lessons.includes(key)}>
                <LessonTitle {...{ locale, generation }} lesson={key} />
              </Tick>
            </li>
          ))}
        </ul>
      </details>
    );
  });
}

interface TickProps {
  name: string;
  value: string;
  ticked: boolean;
  children: ReactNode;
}

function Tick({ name, value, ticked, children }: TickProps) {
  return (
    <label className="tick">
      <input type="checkbox" name={name} value={value} defaultChecked={ticked} />
      {children}
    </label>
  );
}
