import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { offered } from "../../../i18n/speech.ts";
import type { Generation } from "../../content/generation.ts";
import { ClassHead, classHref } from "../class-head.tsx";
import { joinAddress } from "../classes/join-code.ts";
import type { SchoolClass } from "../classes/read-classes.ts";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { Names } from "../joining/what-teachers-see.tsx";
import { CourseTitle } from "../title-in-language.tsx";

interface LetterPageProps {
  locale: Locale;
  styles: readonly string[];
  generation: Generation;
  of: SchoolClass;
  teachers: readonly string[];
  /** Ids of the courses that its assignments are from; none: all there are. */
  courses: readonly string[];
  origin: string;
}

const stored = ["answers", "results", "language", "seat", "name", "assignments", "looks", "device"] as const;
const never = ["name", "address", "reflections", "others"] as const;

/** A sheet of paper for families, in the language of the page: whoever reads another one opens it in hers. */
export function LetterPage(props: LetterPageProps) {
  const { locale, styles, generation, of, teachers, courses, origin } = props;
  const { t } = useTranslation();
  const title = t("classroom:pages.letter");
  const taught = generation.courses.filter(({ id }) => courses.length === 0 || courses.includes(id));
  return (
    <ClassroomFrame locale={locale} title={title} styles={styles}>
      <div className="unprinted">
        <ClassHead locale={locale} of={of} page="letter" title={title} />
        <p>{t("letter:howTo")}</p>
        <nav className="tongues" aria-label={t("letter:otherLanguages")}>
          {offered(generation.locales).map(({ tag, name, direction }) => (
            <a
              key={tag}
              href={classHref(tag, of.id, "letter")}
              lang={tag}
              dir={direction}
              hrefLang={tag}
              aria-current={tag === locale.tag ? "page" : undefined}
            >
              {name}
            </a>
          ))}
        </nav>
        <p className="row">
          <button type="button" className="button first" data-print hidden>
            {t("classroom:cards.print")}
          </button>
        </p>
      </div>
      <article className="letter">
        <p className="of">
          <strong>{locale.brand}</strong> <bdi>{of.name}</bdi>
        </p>
        <h2>{t("letter:title")}</h2>
        <p>{t("letter:greeting")}</p>
        <p>{t("letter:what")}</p>
        <ul>
          {taught.map(({ id }) => (
            <li key={id}>
              <CourseTitle {...{ locale, generation }} course={id} />
            </li>
          ))}
        </ul>
        <h3>{t("letter:storedTitle")}</h3>
        <p>{t("letter:storedLead")}</p>
        <ul>
          {stored.map((what) => (
            <li key={what}>{t(`letter:stored.${what}`)}</li>
          ))}
        </ul>
        <h3>{t("letter:neverTitle")}</h3>
        <ul>
          {never.map((what) => (
            <li key={what}>{t(`letter:never.${what}`)}</li>
          ))}
        </ul>
        <h3>{t("letter:yoursTitle")}</h3>
        <p>{t("letter:yours", { page: t("myLearning") })}</p>
        <h3>{t("letter:whoTitle")}</h3>
        <p>
          {t("letter:who")} {teachers.length > 0 && <Names locale={locale} names={teachers} />}
        </p>
        <p>
          {t("letter:look")}{" "}
          <bdi dir="ltr">{joinAddress(origin).replace(/\/join$/, `/${locale.tag}/about`)}</bdi>
        </p>
      </article>
    </ClassroomFrame>
  );
}
