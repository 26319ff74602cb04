import { useTranslation } from "react-i18next";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import { BlockPair, type HelpedBlock } from "./block-pair.tsx";
import type { DeskAnswer } from "./desk-answer.ts";
import { DeskForm } from "./desk-form.tsx";
import { pieceHref } from "./desk-href.ts";
import { DeskKeys } from "./desk-keys.tsx";
import { DeskPath } from "./desk-path.tsx";
import { Findings } from "./findings.tsx";
import type { DeskLesson } from "./open-desk-lesson.ts";
import { countShown, isShown, type Show, shows } from "./show-blocks.ts";
import type { Target } from "./target.ts";

export interface LessonDeskProps {
  /** Language of the page. */
  ui: string;
  target: Target;
  lesson: Omit<DeskLesson, "blocks"> & { blocks: HelpedBlock[] };
  show: Show;
  answer: DeskAnswer | null;
  sent: number | null;
}

/** A lesson and its translation, block beside block. */
export function LessonDesk({ ui, target, lesson, show, answer, sent }: LessonDeskProps) {
  const { t } = useTranslation();
  const { locale } = target;
  const href = pieceHref(ui, locale.tag, lesson);
  const counts = countShown(lesson.blocks);
  // What was typed comes back, whatever the list shows.
  const shown = lesson.blocks.filter(
    (block) =>
      isShown(block, show) || answer?.typed[block.hash] !== undefined || answer?.kept.includes(block.hash),
  );
  return (
    <>
      <DeskPath ui={ui} target={target} />
      <h1 lang={sourceLocale} dir="ltr">
        {lesson.title}
      </h1>
      <p className="lead">{t("desk:blocksHow")}</p>
      {lesson.problems.length > 0 && (
        <div className="box" role="alert">
          <p>{t("desk:unreadable")}</p>
          <Findings findings={lesson.problems} />
        </div>
      )}
      <nav className="row keep shows" aria-label={t("desk:show.label")}>
        {shows
          .filter((one) => one === "all" || one === show || counts[one] > 0)
          .map((one) => (
            <a
              key={one}
              className="button"
              href={one === "all" ? href : `${href}?show=${one}`}
              aria-current={one === show ? "true" : undefined}
            >
              {t(`desk:show.${one}`, { count: counts[one] })}
            </a>
          ))}
      </nav>
      <noscript>
        <p className="quiet">{t("desk:otherList")}</p>
      </noscript>
      <DeskKeys />
      <DeskForm
        target={target}
        piece={`${lesson.course}/${lesson.lesson}`}
        href={href}
        query={show === "all" ? "" : `?show=${show}`}
        names={lesson.blocks.map(({ hash }) => hash)}
        answer={answer}
        sent={sent}
        canPreview
      >
        {shown.length === 0 && <p className="quiet">{t("desk:noneShown")}</p>}
        {shown.map((block) => (
          <BlockPair key={`${block.number}`} block={block} locale={locale} answer={answer} />
        ))}
      </DeskForm>
      {!target.isNew && (
        <p className="row">
          <a className="line" href={`/${locale.tag}/courses/${lesson.course}/${lesson.lesson}`}>
            {t("desk:asLearner")}
          </a>
        </p>
      )}
    </>
  );
}
