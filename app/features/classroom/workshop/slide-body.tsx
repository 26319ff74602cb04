import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import type { Part } from "../../content/lesson.ts";
import { inLanguage } from "../../reading/in-language.ts";
import { lessonBody } from "../../reading/lesson-body.ts";
import type { WorkshopLesson } from "./open-workshop-lesson.ts";
import { SaidQuestion } from "./said-question.tsx";
import type { Slide } from "./slides.ts";

interface Around {
  locale: Locale;
  locales: readonly Locale[];
  of: WorkshopLesson;
}

/** What stands on a slide. `answer`: and what is right. */
export function SlideBody({
  slide,
  answer,
  withHeading,
  ...around
}: Around & { slide: Slide; answer: boolean; withHeading: boolean }) {
  const { locale, locales, of } = around;
  return (
    <>
      {withHeading && slide.heading && <LessonParts {...around} parts={[slide.heading]} />}
      {slide.exercise ? (
        <div
          className="said-question"
          {...inLanguage(slide.exercise.lang ?? of.lesson.locale, of.lesson.locale, locales)}
        >
          <SaidQuestion {...slide.exercise} locale={locale} lesson={of.key} answer={answer} />
        </div>
      ) : (
        <LessonParts {...around} parts={slide.parts} />
      )}
    </>
  );
}

/** Blocks of a lesson as its page shows them. */
export function LessonParts({ locale, locales, of, parts }: Around & { parts: readonly Part[] }) {
  const { t } = useTranslation();
  const html = lessonBody({
    lesson: { ...of.lesson, parts: [...parts] },
    t,
    page: locale,
    locales,
    exercise: () => "",
    lab: () => null,
  });
  // biome-ignore lint/security/noDangerouslySetInnerHtml: compiled from text that passed the policy
  return <div dangerouslySetInnerHTML={{ __html: html }} />;
}
