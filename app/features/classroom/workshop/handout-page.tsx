import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { inSpeech } from "../../../i18n/speech.ts";
import { inLanguage } from "../../reading/in-language.ts";
import type { SchoolClass } from "../classes/read-classes.ts";
import { ClassroomFrame } from "../classroom-frame.tsx";
import type { WorkshopLesson } from "./open-workshop-lesson.ts";
import { PaperBar } from "./paper-bar.tsx";
import { SlideBody } from "./slide-body.tsx";
import { handoutHref, lessonAddress } from "./workshop-href.ts";

interface HandoutPageProps {
  locale: Locale;
  locales: readonly Locale[];
  styles: readonly string[];
  of: WorkshopLesson;
  class: SchoolClass;
  origin: string;
}

/** All slides of a lesson, to be taken home on paper; nothing on it is for the teacher only. */
export function HandoutPage({ locale, locales, styles, of, class: room, origin }: HandoutPageProps) {
  const { t } = useTranslation("workshop");
  const { lesson } = of;
  return (
    <ClassroomFrame locale={locale} title={`${lesson.title} - ${t("handout")}`} styles={styles}>
      <PaperBar
        {...{ locale, locales }}
        id={room.id}
        text={t("handoutText")}
        hrefIn={(tag) => handoutHref(tag, room.id, of.key)}
      />
      <article className="handout" lang={lesson.locale} dir={of.dir}>
        <h1 {...inLanguage(lesson.front?.title ?? lesson.locale, lesson.locale, locales)}>{lesson.title}</h1>
        <p className="lead" {...inLanguage(lesson.front?.summary ?? lesson.locale, lesson.locale, locales)}>
          {lesson.summary}
        </p>
        {of.slides.map((slide, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rendered once, to a string
          <section key={at} className="handout-slide">
            <SlideBody {...{ locale, locales, of, slide }} answer={false} withHeading={!slide.continued} />
          </section>
        ))}
        <p className="quiet" {...inSpeech(locale)}>
          {t("whereSources")} <bdi dir="ltr">{lessonAddress(origin, locale.tag, of.key)}</bdi>
        </p>
      </article>
    </ClassroomFrame>
  );
}
