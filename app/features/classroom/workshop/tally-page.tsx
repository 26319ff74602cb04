import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { inSpeech, speechOf } from "../../../i18n/speech.ts";
import { phrase } from "../../quiz/words-html.ts";
import { inLanguage } from "../../reading/in-language.ts";
import { showJoinCode } from "../classes/join-code.ts";
import type { SchoolClass } from "../classes/read-classes.ts";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { isRightRow } from "../progress/is-right-row.ts";
import { ShareBar } from "../progress/share-bar.tsx";
import { QrCode } from "../seats/qr-code.tsx";
import type { AskedQuestion } from "./asked-question.ts";
import { HandsForm } from "./hands-form.tsx";
import { optionLetters } from "./option-letters.ts";
import type { Poll } from "./polls.ts";
import { saidTally } from "./said-tally.ts";
import { FEWEST_SHOWN, type Tally } from "./tally.ts";
import { pollAddress, pollHref, pollLink, slideHref, workshopHref } from "./workshop-href.ts";

export interface TallyPageProps {
  locale: Locale;
  locales: readonly Locale[];
  styles: readonly string[];
  /** Address of the script that shows the bars as they grow. */
  script: string;
  poll: Poll;
  room: SchoolClass;
  /** Null where the lesson has changed since. */
  asked: AskedQuestion | null;
  origin: string;
  isOpen: boolean;
  tally: Tally;
  hands: readonly number[];
  /** Hands were just counted. */
  saved: boolean;
  /** What was typed in place of numbers; null: nothing wrong. */
  typed: readonly string[] | null;
}

/** A question at the front of the room: its options, how many chose each, and how to answer. */
export function TallyPage(props: TallyPageProps) {
  const { locale, styles, script, poll, room, asked, origin, isOpen } = props;
  const { t } = useTranslation("workshop");
  const here = pollHref(locale.tag, room.id, poll.id);
  return (
    <ClassroomFrame locale={locale} title={t("tally.title")} styles={styles}>
      <script type="module" src={script} />
      <div className="room tally" data-live={isOpen && asked ? `${here}/live` : undefined}>
        <h1 className="slide-of">{t("tally.title")}</h1>
        {asked ? <AskedTally {...props} asked={asked} /> : <p className="box">{t("tally.changed")}</p>}
        {isOpen && asked && (
          <section className="room-code" aria-label={t("tally.address")}>
            <QrCode text={pollLink(origin, room.joinCode)} />
            <div>
              <p>
                {t("tally.address")} <bdi dir="ltr">{pollAddress(origin)}</bdi>
              </p>
              <p className="code">
                <bdi dir="ltr">{showJoinCode(room.joinCode)}</bdi>
              </p>
            </div>
          </section>
        )}
        <nav className="slide-links" aria-label={t("slides")}>
          {isOpen && (
            <Press here={here} intent="show" first>
              {t("tally.show")}
            </Press>
          )}
          {isOpen && (
            <a className="button" href={here} data-reload>
              {t("tally.reload")}
            </a>
          )}
          {asked && (
            <a
              className={isOpen ? "button" : "button first"}
              href={slideHref(locale.tag, room.id, poll.lesson, { slide: asked.slide })}
              rel="next"
            >
              {t("tally.back")}
            </a>
          )}
          {asked && room.archivedAt === null && (
            <Press here={here} intent="again">
              {t("tally.again")}
            </Press>
          )}
          <a className="button" href={workshopHref(locale.tag, room.id)}>
            {t("leave")}
          </a>
        </nav>
        {asked && <HandsForm {...props} here={here} options={asked.model.options} />}
      </div>
    </ClassroomFrame>
  );
}

function AskedTally({ locale, locales, asked, isOpen, tally }: TallyPageProps & { asked: AskedQuestion }) {
  const { t } = useTranslation();
  const { model, part, lang } = asked;
  const words = inLanguage(lang, speechOf(locale).tag, locales);
  const direction = words.dir ?? speechOf(locale).direction;
  const letters = optionLetters(t("workshop:letters"), model.options);
  const said = saidTally(locale, t, tally);
  return (
    <article className="slide" {...words}>
      <div className="prompt" {...phrase(part.words.prompt)} />
      {model.kind === "choices" && (
        <p className="quiet" {...inSpeech(locale)}>
          {t("workshop:tally.several")}
        </p>
      )}
      <ol className="options bars">
        {part.words.options.map(({ label, feedback }, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: options are known by their place
            key={at}
            data-mark={!isOpen && isRightRow(model, at) ? "right" : undefined}
          >
            <strong className="option-letter" {...inSpeech(locale)}>
              {letters[at]}
            </strong>
            <div>
              <div {...phrase(label)} />
              <div className="bar" data-bar={at}>
                <ShareBar locale={{ ...locale, direction }} count={said.rows[at]?.share ?? 0} all={1} />
                <strong {...inSpeech(locale)}>{said.rows[at]?.count}</strong>
              </div>
              {!isOpen && (
                <div className="why">
                  {isRightRow(model, at) && <b {...inSpeech(locale)}>{t("exercise:right")} </b>}
                  <span {...phrase(feedback)} />
                </div>
              )}
            </div>
          </li>
        ))}
      </ol>
      <div {...inSpeech(locale)}>
        <p role="status">
          <strong data-answers>{said.answers}</strong>{" "}
          {t(isOpen ? "workshop:tally.open" : "workshop:tally.closed")}
        </p>
        <p className="quiet" data-too-few hidden={!tally.hidden}>
          {t("workshop:tally.hidden", { least: FEWEST_SHOWN })}
        </p>
      </div>
    </article>
  );
}

interface PressProps {
  here: string;
  intent: string;
  first?: boolean;
  children: ReactNode;
}

const Press = ({ here, intent, first = false, children }: PressProps) => (
  <form method="post" action={here}>
    <input type="hidden" name="intent" value={intent} />
    <button type="submit" className={first ? "button first" : "button"}>
      {children}
    </button>
  </form>
);
