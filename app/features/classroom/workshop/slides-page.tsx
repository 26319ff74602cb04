import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { speechOf } from "../../../i18n/speech.ts";
import { inLanguage } from "../../reading/in-language.ts";
import { joinAddress, joinLink, showJoinCode } from "../classes/join-code.ts";
import type { SchoolClass } from "../classes/read-classes.ts";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { QrCode } from "../seats/qr-code.tsx";
import { isAskable } from "./askable.ts";
import type { WorkshopLesson } from "./open-workshop-lesson.ts";
import { LessonParts, SlideBody } from "./slide-body.tsx";
import { pollAddress, pollsHref, slideHref, workshopHref } from "./workshop-href.ts";

export interface SlidesPageProps {
  locale: Locale;
  locales: readonly Locale[];
  styles: readonly string[];
  /** Address of the script that turns slides by keys. */
  script: string;
  of: WorkshopLesson;
  class: SchoolClass;
  origin: string;
  /** 0 lets the room in. */
  number: number;
  answer: boolean;
  /** Shows the teacher's notes beside. */
  notes: boolean;
}

/** One slide of a lesson; all that leads on from it is a link. */
export function SlidesPage(props: SlidesPageProps) {
  const { locale, locales, of, number, answer, notes, script } = props;
  const { t } = useTranslation("workshop");
  const speech = speechOf(locale);
  const slide = of.slides[number - 1] ?? null;
  const { lesson } = of;
  const count = (value: number) => formatNumber(speech, value);
  return (
    <ClassroomFrame locale={locale} title={lesson.title} styles={props.styles}>
      <script type="module" src={script} />
      <div className={notes ? "room with-notes" : "room"}>
        <article className="slide" lang={lesson.locale} dir={of.dir}>
          {slide ? (
            <>
              <h1
                className="slide-of"
                {...inLanguage(lesson.front?.title ?? lesson.locale, lesson.locale, locales)}
              >
                {lesson.title}
              </h1>
              <SlideBody {...{ locale, locales, of, slide, answer }} withHeading />
            </>
          ) : (
            <FirstSlide {...props} />
          )}
        </article>
        {notes && (
          <aside className="notes" lang={lesson.locale} dir={of.dir} aria-label={t("notes")}>
            <LessonParts {...{ locale, locales, of }} parts={of.notes} />
          </aside>
        )}
        <SlideLinks {...props} />
        <p className="slide-place">
          {t("place", { number: count(number + 1), all: count(of.slides.length + 1) })}
        </p>
      </div>
    </ClassroomFrame>
  );
}

/** What the lesson is, and how one gets in. */
function FirstSlide({ locale, locales, of, class: room, origin }: SlidesPageProps) {
  const { t } = useTranslation("workshop");
  const { lesson } = of;
  const own = inLanguage(speechOf(locale).tag, lesson.locale, locales);
  return (
    <>
      <h1 {...inLanguage(lesson.front?.title ?? lesson.locale, lesson.locale, locales)}>{lesson.title}</h1>
      <p className="lead" {...inLanguage(lesson.front?.summary ?? lesson.locale, lesson.locale, locales)}>
        {lesson.summary}
      </p>
      {room.archivedAt === null && (
        <section className="room-code" {...own} aria-label={t("comeIn")}>
          <QrCode text={joinLink(origin, room.joinCode)} />
          <div>
            <p>
              {t("comeIn")} <bdi dir="ltr">{joinAddress(origin)}</bdi>
            </p>
            <p className="code">
              <bdi dir="ltr">{showJoinCode(room.joinCode)}</bdi>
            </p>
            <p>
              {t("onlyAnswer")} <bdi dir="ltr">{pollAddress(origin)}</bdi>
            </p>
          </div>
        </section>
      )}
    </>
  );
}

/** The way on, the way back, and what can be done with this slide. */
function SlideLinks({ locale, of, class: room, number, answer, notes }: SlidesPageProps) {
  const { t } = useTranslation("workshop");
  const asked = of.slides[number - 1]?.exercise ?? null;
  const to = (slide: number, more: { answer?: boolean; notes?: boolean } = {}) =>
    slideHref(locale.tag, room.id, of.key, { slide, notes, ...more });
  const askable = asked !== null && !of.secret && room.archivedAt === null && isAskable(asked.model);
  return (
    <nav className="slide-links" aria-label={t("slides")}>
      {number > 0 && (
        <SlideLink href={to(number - 1)} rel="prev">
          {t("back")}
        </SlideLink>
      )}
      {number < of.slides.length && (
        <SlideLink href={to(number + 1)} rel="next" first={!askable}>
          {t("next")}
        </SlideLink>
      )}
      {askable && (
        <form method="post" action={pollsHref(locale.tag, room.id)}>
          <input type="hidden" name="lesson" value={of.key} />
          <input type="hidden" name="exercise" value={asked.id} />
          <button type="submit" className="button first">
            {t("ask")}
          </button>
        </form>
      )}
      {asked && asked.model.kind !== "reflect" && (
        <SlideLink href={to(number, { answer: !answer })}>
          {t(answer ? "hideAnswer" : "showAnswer")}
        </SlideLink>
      )}
      {of.notes.length > 0 && (
        <SlideLink href={to(number, { answer, notes: !notes })}>
          {t(notes ? "hideNotes" : "showNotes")}
        </SlideLink>
      )}
      <SlideLink href={workshopHref(locale.tag, room.id)}>{t("leave")}</SlideLink>
    </nav>
  );
}

interface SlideLinkProps {
  href: string;
  rel?: "prev" | "next";
  first?: boolean;
  children: ReactNode;
}

const SlideLink = ({ href, rel, first = false, children }: SlideLinkProps) => (
  <a className={first ? "button first" : "button"} href={href} rel={rel}>
    {children}
  </a>
);
