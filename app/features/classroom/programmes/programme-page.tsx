import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { speechOf } from "../../../i18n/speech.ts";
import type { Generation } from "../../content/generation.ts";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { LessonTitle } from "../title-in-language.tsx";
import { type PlannedMeeting, plannedMeetings } from "./apply-programme.ts";
import type { Programme } from "./programme.ts";
import { ApplyForm, OwnForms, type RefusedProgramme } from "./programme-forms.tsx";

interface ProgrammePageProps {
  locale: Locale;
  styles: readonly string[];
  generation: Generation;
  programme: Programme;
  classes: readonly { id: string; name: string }[];
  refused: RefusedProgramme;
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
      <h1>
        <bdi>{programme.name}</bdi>
      </h1>
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
      {meetings.length > 0 && <ApplyForm here={here} classes={classes} wrong={refused.start} />}
      <OwnForms {...{ here, programme, refused }} />
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
      <h2>
        <bdi>{meeting.title}</bdi>
      </h2>
      <ul>
        {meeting.lessons.map((key) => (
          <li key={key}>
            <a className="line" href={`/${locale.tag}/courses/${key}`}>
              <LessonTitle {...{ locale, generation }} lesson={key} />
            </a>
          </li>
        ))}
      </ul>
      {meeting.text
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => (
          <p key={line} dir="auto">
            {line}
          </p>
        ))}
      {meeting.absent.length > 0 && (
        <p className="quiet">{t("programme:absentHere", { count: meeting.absent.length })}</p>
      )}
    </>
  );
}
