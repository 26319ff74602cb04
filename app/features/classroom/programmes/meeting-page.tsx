import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { Field, Wrong } from "../../../ui/field.tsx";
import type { Generation } from "../../content/generation.ts";
import { LessonPicker } from "../assignments/lesson-picker.tsx";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { refusalText } from "../text-refusal.ts";
import { LONGEST_TEXT, LONGEST_TITLE, type Programme } from "./programme.ts";
import type { MeetingDraft, MeetingErrors } from "./read-meeting-form.ts";

interface MeetingPageProps {
  locale: Locale;
  styles: readonly string[];
  generation: Generation;
  programme: Programme;
  /** From 1, as in its address; "new". */
  place: string;
  draft: MeetingDraft;
  errors: MeetingErrors;
}

/** One meeting of a plan of one's own. */
export function MeetingPage(props: MeetingPageProps) {
  const { locale, styles, generation, programme, place, draft, errors } = props;
  const { t } = useTranslation();
  const back = `/${locale.tag}/teach/programmes/${programme.id}`;
  const here = `${back}/meetings/${place}`;
  const title = t(place === "new" ? "programme:addMeeting" : "programme:changeMeeting");
  const number = { inputMode: "numeric", autoComplete: "off", dir: "ltr", required: true } as const;
  return (
    <ClassroomFrame locale={locale} title={title} styles={styles}>
      <p>
        <a className="line" href={back}>
          <bdi>{programme.name}</bdi>
        </a>
      </p>
      <h1>{title}</h1>
      <form className="fields" method="post" action={here}>
        <Field
          name="title"
          label={t("programme:meetingTitle")}
          wrong={refusalText(t, errors.title, LONGEST_TITLE)}
          defaultValue={draft.title}
          dir="auto"
          autoComplete="off"
          required
        />
        <Field
          name="day"
          label={t("programme:meetingDay")}
          hint={t("programme:meetingDayHint")}
          wrong={errors.day && t("programme:meetingDayWrong")}
          defaultValue={draft.day}
          {...number}
        />
        <Field
          name="days"
          label={t("programme:meetingDays")}
          hint={t("programme:meetingDaysHint")}
          wrong={errors.days && t("programme:meetingDaysWrong")}
          defaultValue={draft.days}
          {...number}
        />
        <h2>{t("assign:what")}</h2>
        <LessonPicker {...{ locale, generation }} lessons={draft.lessons} courses={null} />
        <label htmlFor="text">{t("programme:meetingText")}</label>
        <Wrong id="text-wrong">{refusalText(t, errors.text, LONGEST_TEXT)}</Wrong>
        <textarea
          id="text"
          name="text"
          rows={10}
          dir="auto"
          defaultValue={draft.text}
          aria-invalid={errors.text ? true : undefined}
          aria-describedby={errors.text ? "text-wrong" : undefined}
        />
        <p className="row">
          <button type="submit" className="button first" name="intent" value="save">
            {t("classroom:save")}
          </button>
        </p>
      </form>
      {place !== "new" && (
        <form className="row" method="post" action={here}>
          <button type="submit" className="button" name="intent" value="delete">
            {t("programme:meetingDelete")}
          </button>
        </form>
      )}
    </ClassroomFrame>
  );
}
