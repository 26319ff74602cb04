import { useTranslation } from "react-i18next";
import { languageName } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { inSpeech, speechOf } from "../../i18n/speech.ts";
import { Cloth } from "../../ui/cloth.tsx";
import { inLanguage } from "../reading/in-language.ts";
import type { WholeCourse } from "../reading/read-course.ts";
import type { PaperBody } from "./paper-body.tsx";

interface PaperViewProps {
  locale: Locale;
  locales: readonly Locale[];
  of: WholeCourse;
  body: PaperBody;
  /** The day of what it shows, and its version. */
  date: string;
  version: string;
  /** One lesson only: it needs no cover. */
  single: boolean;
  /** Addresses of the stylesheets beside the page's own. */
  styles: readonly string[];
}

/** A course, or a lesson, for a printer: right at once, with script or without. */
export function PaperView({ locale, locales, of, body, date, version, single, styles }: PaperViewProps) {
  const { t } = useTranslation();
  const { course, words, lessons, terms } = of;
  const home = `/${locale.tag}/courses/${course.id}`;
  return (
    <main id="content" className="lesson paper-course">
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} precedence="paper" />
      ))}
      <div className="unprinted">
        <p>
          <a className="line" href={single ? `${home}/${lessons[0]?.lesson.lesson}` : home}>
            {single ? lessons[0]?.lesson.title : t("lesson:backToCourse")}
          </a>
        </p>
        <p>{t("paper:printText")}</p>
        <p className="row">
          <button type="button" className="button first" data-print hidden>
            {t("classroom:cards.print")}
          </button>
        </p>
      </div>
      {!single && <Cover {...{ locale, locales, of, date, version }} />}
      {body.lessons.map((html, at) => (
        <section key={lessons[at]?.lesson.lesson} className="paper-page" id={lessons[at]?.lesson.lesson}>
          <Piece html={html} />
        </section>
      ))}
      {!single && terms.length > 0 && (
        <section className="paper-page">
          <h1>{t("glossary:title")}</h1>
          <dl className="terms">
            {terms.map(({ id, term, definition, lang, dir }) => (
              <div key={id} lang={lang} dir={dir}>
                <dt>{term}</dt>
                <dd>{definition}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {body.sheets.map((html, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, to a string
        <section key={at} className="paper-page sheet-page" id={at === 0 ? "sheets" : undefined}>
          <Piece html={html} />
        </section>
      ))}
      <section className="paper-page answers" id="answers">
        <h1>{t("workshop:sheets.answers")}</h1>
        <p className="quiet">{t("paper:answersApart")}</p>
        {body.answers.map((html, at) => (
          <Piece key={lessons[at]?.lesson.lesson} html={html} />
        ))}
        <p className="quiet made">
          {words.title}. {t("paper:copy", { date, version })} {t("licence")}
        </p>
      </section>
    </main>
  );
}

// biome-ignore lint/security/noDangerouslySetInnerHtml: made of compiled lessons and of our own views
const Piece = ({ html }: { html: string }) => <div dangerouslySetInnerHTML={{ __html: html }} />;

/** What it is, for whom, and what stands where. */
function Cover({
  locale,
  locales,
  of,
  date,
  version,
}: Pick<PaperViewProps, "locale" | "locales" | "of" | "date" | "version">) {
  const { t } = useTranslation();
  const { course, words, lessons, terms } = of;
  const spoken = speechOf(locale);
  const worded = inLanguage(words.lang, spoken.tag, locales);
  const shown = lessons[0]?.lesson.locale ?? locale.tag;
  return (
    <section className="paper-page cover">
      <p className="brand">{locale.brand}</p>
      <Cloth course={course.id} rows={course.lessons.length} woven={course.lessons.length} cell={12} />
      <h1 {...worded}>{words.title}</h1>
      <p className="lead" {...worded}>
        {words.summary}
      </p>
      <p className="quiet">
        {languageName(spoken, shown, locales)}
        <br />
        {t("course:age", { age: course.ageFrom })}
        <br />
        {t("minutes", { count: course.minutes })}
      </p>
      <h2>{t("course:learn")}</h2>
      <ul {...worded}>
        {words.learned.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <h2>{t("paper:contents")}</h2>
      <ol {...inSpeech(locale)}>
        {lessons.map(({ lesson, dir }) => (
          <li key={lesson.lesson}>
            <a href={`#${lesson.lesson}`}>
              <bdi lang={lesson.front?.title ?? lesson.locale} dir={dir}>
                {lesson.title}
              </bdi>
            </a>
          </li>
        ))}
        {terms.length > 0 && <li>{t("glossary:title")}</li>}
        <li>
          <a href="#sheets">{t("lesson:unplugged")}</a>
        </li>
        <li>
          <a href="#answers">{t("workshop:sheets.answers")}</a>
        </li>
      </ol>
      <p className="quiet made">
        {t("paper:copy", { date, version })}
        <br />
        {t("licence")}
      </p>
    </section>
  );
}
