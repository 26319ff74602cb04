import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import type { Generation } from "../../content/generation.ts";
import { ClassHead } from "../class-head.tsx";
import type { SchoolClass } from "../classes/read-classes.ts";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { CourseTitle, LessonTitle } from "../title-in-language.tsx";
import { handoutHref, pollHref, sheetsHref, slideHref } from "./workshop-href.ts";

interface WorkshopPageProps {
  locale: Locale;
  styles: readonly string[];
  generation: Generation;
  of: SchoolClass;
  origin: string;
  /** The question that the room is asked now. */
  open: { id: string } | null;
}

/** Every lesson, to be shown to a room or taken there on paper. */
export function WorkshopPage({ locale, styles, generation, of, origin, open }: WorkshopPageProps) {
  const { t } = useTranslation();
  const own = /^https?:\/\/(localhost|127\.|\[::1\])/.test(origin);
  const title = t("workshop:title");
  return (
    <ClassroomFrame locale={locale} title={title} styles={styles}>
      <ClassHead locale={locale} of={of} page="workshop" title={title} />
      {own && <p className="box">{t("workshop:ownAddress", { address: new URL(origin).host })}</p>}
      <p className="lead">{t("workshop:lead")}</p>
      {open && (
        <p className="row keep">
          <a className="button first" href={pollHref(locale.tag, of.id, open.id)}>
            {t("workshop:toOpenQuestion")}
          </a>
        </p>
      )}
      {generation.courses.map((course) => (
        <section key={course.id} aria-labelledby={course.id}>
          <h2 id={course.id}>
            <CourseTitle {...{ locale, generation }} course={course.id} />
          </h2>
          <ul className="plain room-lessons">
            {course.lessons.map(({ id }) => {
              const key = `${course.id}/${id}`;
              return (
                <li key={id}>
                  <h3>
                    <LessonTitle {...{ locale, generation }} lesson={key} />
                  </h3>
                  <a className="line" href={slideHref(locale.tag, of.id, key)}>
                    {t("workshop:show")}
                  </a>
                  <a className="line" href={sheetsHref(locale.tag, of.id, key)}>
                    {t("workshop:sheets.title")}
                  </a>
                  <a className="line" href={handoutHref(locale.tag, of.id, key)}>
                    {t("workshop:handout")}
                  </a>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </ClassroomFrame>
  );
}
