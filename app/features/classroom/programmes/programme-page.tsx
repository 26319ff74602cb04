import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { speechOf } from "../../../i18n/speech.ts";
import { Field, Wrong } from "../../../ui/field.tsx";
import type { Generation } from "../../content/generation.ts";
import type { TextRefusal } from "../../translation/plain-text.ts";
import { Note } from "../assignments/note.tsx";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { refusalText } from "../text-refusal.ts";
import { LessonTitle } from "../title-in-language.tsx";
import { type PlannedMeeting, plannedMeetings } from "./apply-programme.ts";
import { LONGEST_TITLE, type Programme } from "./programme.ts";

interface ProgrammePageProps {
  locale: Locale;
  styles: readonly string[];
  generation: Generation;
  programme: Programme;
  classes: readonly { id: string; name: string }[];
  refused: { name?: { typed: string; refusal: TextRefusal }; start?: "day" | "many"; copy?: "many" };
  done: "copied" | "changed" | null;
}

/** A plan, meeting by meeting; to print, to give to a class, to copy and change. */
export function ProgrammePage(props: ProgrammePageProps) {
  const { locale, styles, generation, programme, classes, refused, done } = props;
  const { t } = useTranslation();
  const list = `/${locale.tag}/teach/programmes`;
  const here = `${list}/${programme.id}`;
  const own = programme.owner !== null;
  const meetings = plannedMeetings(programme.meetings, generation.courses);
  const absent = meetings.reduce((sum, one) => sum + one.absent.length, 0);
  return (
    <ClassroomFrame locale={locale} title={programme.name} styles={styles}>
      <p className="unprinted">
        <a className="line" href={list}>
          {t("programme:title")}
        </a>
      </p>
      <h1 dir="auto">{programme.name}</h1>
      {programme.about !== null && <p className="lead">{programme.about}</p>}
      {done && (
        <p className="told" role="status">
          {t(`programme:done.${done}`)}
        </p>
      )}
      {absent > 0 && <p className="box">{t("programme:absent", { count: absent })}</p>}
      {meetings.length === 0 && <p>{t("programme:empty")}</p>}
      <ol className="plain meetings">
        {meetings.map((meeting, place) => (
          // Two meetings may be alike in all but their place.
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={place} className="box">
            <MeetingText {...{ locale, generation, meeting }} />
            {own && (
              <p className="unprinted">
                <a className="line" href={`${here}/meetings/${place + 1}`}>
                  {t("programme:changeMeeting")}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
      {own && (
        <p className="row">
          <a className="button" href={`${here}/meetings/new`}>
            {t("programme:addMeeting")}
          </a>
        </p>
      )}
      {meetings.length > 0 && <Apply here={here} classes={classes} wrong={refused.start} />}
      <Own {...{ here, programme, refused }} />
    </ClassroomFrame>
  );
}

interface MeetingTextProps {
  locale: Locale;
  generation: Generation;
  meeting: PlannedMeeting;
}

function MeetingText({ locale, generation, meeting }: MeetingTextProps) {
  const { t } = useTranslation();
  const day = formatNumber(speechOf(locale), meeting.day + 1);
  return (
    <>
      <p className="quiet">{t("programme:day", { day })}</p>
      <h2 dir="auto">{meeting.title}</h2>
      <ul>
        {meeting.lessons.map((key) => (
          <li key={key}>
            <a href={`/${locale.tag}/courses/${key}`}>
              <LessonTitle {...{ locale, generation }} lesson={key} />
            </a>
          </li>
        ))}
      </ul>
      {meeting.text !== "" && <Note text={meeting.text} />}
      {meeting.absent.length > 0 && (
        <p className="quiet">{t("programme:absentHere", { count: meeting.absent.length })}</p>
      )}
    </>
  );
}

function Apply({
  here,
  classes,
  wrong,
}: Pick<ProgrammePageProps, "classes"> & { here: string; wrong?: "day" | "many" | undefined }) {
  const { t } = useTranslation();
  return (
    <form className="fields unprinted" method="post" action={`${here}#apply`}>
      <h2 id="apply">{t("programme:apply")}</h2>
      {classes.length === 0 ? (
        <p>{t("programme:noClass")}</p>
      ) : (
        <>
          <p>{t("programme:applyText")}</p>
          <input type="hidden" name="intent" value="apply" />
          <label htmlFor="class">{t("programme:class")}</label>
          <select id="class" name="class">
            {classes.map(({ id, name }) => (
              <option key={id} value={id} dir="auto">
                {name}
              </option>
            ))}
          </select>
          <label htmlFor="start">{t("programme:start")}</label>
          <Wrong id="start-wrong">{wrong && t(`programme:startWrong.${wrong}`)}</Wrong>
          <input
            id="start"
            name="start"
            type="date"
            required
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? "start-wrong" : undefined}
          />
          <p className="row">
            <button type="submit" className="button first">
              {t("programme:applyDo")}
            </button>
          </p>
        </>
      )}
    </form>
  );
}

function Own({
  here,
  programme,
  refused,
}: Pick<ProgrammePageProps, "programme" | "refused"> & { here: string }) {
  const { t } = useTranslation();
  return (
    <div className="unprinted">
      <h2>{t("programme:copyTitle")}</h2>
      <p>{t(programme.owner === null ? "programme:copyShipped" : "programme:copyOwn")}</p>
      {refused.copy && <p className="wrong">{t("programme:many")}</p>}
      <form className="row" method="post" action={here}>
        <input type="hidden" name="intent" value="copy" />
        <button type="submit" className="button">
          {t("programme:copy")}
        </button>
      </form>
      {programme.owner !== null && (
        <>
          <form className="fields" method="post" action={here}>
            <input type="hidden" name="intent" value="rename" />
            <Field
              name="name"
              label={t("programme:name")}
              wrong={refusalText(t, refused.name?.refusal, LONGEST_TITLE)}
              defaultValue={refused.name?.typed ?? programme.name}
              dir="auto"
              autoComplete="off"
              required
            />
            <p className="row">
              <button type="submit" className="button">
                {t("classroom:save")}
              </button>
            </p>
          </form>
          <details className="fold">
            <summary>{t("programme:delete")}</summary>
            <p>{t("programme:deleteText")}</p>
            <form className="row" method="post" action={here}>
              <input type="hidden" name="intent" value="delete" />
              <button type="submit" className="button">
                {t("programme:deleteConfirm")}
              </button>
            </form>
          </details>
        </>
      )}
    </div>
  );
}
