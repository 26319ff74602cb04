import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { Wrong } from "../../../ui/field.tsx";
import type { ClassMember } from "../members/read-members.ts";
import { MemberName } from "../progress/member-name.tsx";
import { refusalText } from "../text-refusal.ts";
import { LONGEST_NOTE } from "./assignment.ts";
import type { AssignmentDraft, AssignmentErrors } from "./read-assignment-form.ts";
import type { WallTime } from "./zoned-time.ts";

interface AssignmentFieldsProps {
  locale: Locale;
  draft: AssignmentDraft;
  errors: AssignmentErrors;
  timeZone: string;
  /** Whom one can choose among; null: too many for a list. */
  members: readonly ClassMember[] | null;
  /** Work in a private course is seen since it was assigned: whom it is for stays. */
  whoStays: boolean;
}

/** For whom, when, and what is said to it. */
export function AssignmentFields({
  locale,
  draft,
  errors,
  timeZone,
  members,
  whoStays,
}: AssignmentFieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t("assign:when")}</h2>
      <p className="hint">{t("assign:zone", { zone: `\u2068${timeZone}\u2069` })}</p>
      <Moment name="opens" label={t("assign:opens")} value={draft.opens} wrong={timeText(t, errors.opens)} />
      <Moment name="due" label={t("assign:dueField")} value={draft.due} wrong={timeText(t, errors.due)} />
      {!whoStays && <Who {...{ locale, draft, errors, members }} />}
      <label htmlFor="note">{t("assign:note")}</label>
      <p className="hint" id="note-hint">
        {t("assign:noteHint")}
      </p>
      <Wrong id="note-wrong">{refusalText(t, errors.note, LONGEST_NOTE)}</Wrong>
      <textarea
        id="note"
        name="note"
        rows={4}
        dir="auto"
        defaultValue={draft.note}
        aria-invalid={errors.note ? true : undefined}
        aria-describedby={`note-hint${errors.note ? " note-wrong" : ""}`}
      />
    </>
  );
}

type WhoProps = Pick<AssignmentFieldsProps, "locale" | "draft" | "errors" | "members">;

function Who({ locale, draft, errors, members }: WhoProps) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t("assign:who")}</h2>
      <Wrong id="who-wrong">{errors.who && t("assign:errors.who")}</Wrong>
      <fieldset className="who">
        <legend className="heard">{t("assign:who")}</legend>
        <Choice value="all" label={t("assign:forAll")} chosen={draft.everybody} />
        {members !== null && members.length > 0 && (
          <>
            <Choice value="some" label={t("assign:some")} chosen={!draft.everybody} />
            <details className="fold" open={!draft.everybody}>
              <summary>{t("assign:choose")}</summary>
              <ul className="plain ticks">
                {members.map((member) => (
                  <li key={member.user}>
                    <label className="tick">
                      <input
                        type="checkbox"
                        name="learner"
                        value={member.user}
                        defaultChecked={draft.learners.includes(member.user)}
                      />
                      <MemberName member={member} locale={locale} />
                    </label>
                  </li>
                ))}
              </ul>
            </details>
          </>
        )}
      </fieldset>
    </>
  );
}

interface MomentProps {
  name: "opens" | "due";
  label: string;
  value: WallTime;
  wrong: string | null;
}

/** A day, and a time of it. */
function Moment({ name, label, value, wrong }: MomentProps) {
  const { t } = useTranslation();
  const described = wrong ? { "aria-invalid": true, "aria-describedby": `${name}-wrong` } : {};
  return (
    <fieldset className="moment">
      <legend>{label}</legend>
      <Wrong id={`${name}-wrong`}>{wrong}</Wrong>
      <label>
        <span>{t("assign:day")}</span>
        <input type="date" name={`${name}Date`} defaultValue={value.date} {...described} />
      </label>
      <label>
        <span>{t("assign:time")}</span>
        <input type="time" name={`${name}Time`} defaultValue={value.time} {...described} />
      </label>
    </fieldset>
  );
}

function Choice({ value, label, chosen }: { value: string; label: string; chosen: boolean }) {
  return (
    <div className="option">
      <label>
        <input type="radio" name="who" value={value} defaultChecked={chosen} />
        <span>{label}</span>
      </label>
    </div>
  );
}

const timeText = (t: TFunction, error: AssignmentErrors["due"]) =>
  error ? t(`assign:errors.${error}`) : null;
