import { useTranslation } from "react-i18next";
import { formatDay } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { speechOf } from "../../../i18n/speech.ts";
import { Field } from "../../../ui/field.tsx";
import type { TextRefusal } from "../../translation/plain-text.ts";
import { ClassHead, classHref } from "../class-head.tsx";
import type { SchoolClass } from "../classes/read-classes.ts";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { MemberName } from "../progress/member-name.tsx";
import { refusalText } from "../text-refusal.ts";
import { LONGEST_LEARNER_NAME } from "./change-members.ts";
import type { ClassMember } from "./read-members.ts";

interface MemberPageProps {
  locale: Locale;
  styles: readonly string[];
  of: SchoolClass;
  member: ClassMember;
  /** Other classes of this teacher that she could learn in. */
  others: readonly { id: string; name: string }[];
  /** She is in no other class, so that what is stored about her may be deleted from here. */
  deletable: boolean;
  refused: { typed: string; refusal: TextRefusal } | "is-there" | null;
}

/** What a teacher can do for one learner. */
export function MemberPage({ locale, styles, of, member, others, deletable, refused }: MemberPageProps) {
  const { t } = useTranslation();
  const here = `${classHref(locale.tag, of.id, "members")}/${member.user}`;
  const wrongName = typeof refused === "string" ? null : refused;
  return (
    <ClassroomFrame locale={locale} title={t("classroom:member.title")} styles={styles}>
      <ClassHead locale={locale} of={of} page={null} title={t("classroom:member.title")} />
      <p className="lead">
        <MemberName member={member} locale={locale} />
      </p>
      <p>
        {member.joinedAt === null
          ? t("classroom:members.notYet")
          : t("classroom:member.joined", { day: formatDay(speechOf(locale), member.joinedAt) })}
      </p>
      <p>
        <a className="line" href={`${classHref(locale.tag, of.id)}/learners/${member.user}`}>
          {t("classroom:member.progress")}
        </a>
      </p>
      <form className="fields" method="post" action={here}>
        <input type="hidden" name="intent" value="rename" />
        <Field
          name="name"
          label={t("classroom:member.name")}
          hint={t("classroom:member.nameHint")}
          wrong={refusalText(t, wrongName?.refusal, LONGEST_LEARNER_NAME)}
          defaultValue={wrongName?.typed ?? member.name ?? ""}
          dir="auto"
          autoComplete="off"
        />
        <p className="row">
          <button type="submit" className="button">
            {t("classroom:member.rename")}
          </button>
        </p>
      </form>
      {member.seat !== null && (
        <form method="post" action={classHref(locale.tag, of.id, "cards")}>
          <h2>{t("classroom:member.card")}</h2>
          <p>{t("classroom:members.resetText")}</p>
          <input type="hidden" name="intent" value="reset" />
          <input type="hidden" name="learner" value={member.user} />
          <p className="row">
            <button type="submit" className="button">
              {t("classroom:member.reset")}
            </button>
          </p>
        </form>
      )}
      {others.length > 0 && (
        <form className="fields" method="post" action={here}>
          <h2>{t("classroom:member.move")}</h2>
          <p>{t("classroom:member.moveText")}</p>
          {refused === "is-there" && (
            <p className="wrong" role="alert">
              {t("classroom:member.isThere")}
            </p>
          )}
          <input type="hidden" name="intent" value="move" />
          <label htmlFor="to">{t("classroom:member.to")}</label>
          <select id="to" name="to">
            {others.map(({ id, name }) => (
              <option key={id} value={id} dir="auto">
                {name}
              </option>
            ))}
          </select>
          <p className="row">
            <button type="submit" className="button">
              {t("classroom:member.moveDo")}
            </button>
          </p>
        </form>
      )}
      <h2>{t("classroom:member.end")}</h2>
      <p>
        <a className="line" href={`${here}/data.json`} download>
          {t("classroom:member.export")}
        </a>
      </p>
      <Confirmed here={here} intent="remove" />
      {deletable && <Confirmed here={here} intent="delete" />}
    </ClassroomFrame>
  );
}

/** What cannot be undone asks once more, by unfolding. */
function Confirmed({ here, intent }: { here: string; intent: "remove" | "delete" }) {
  const { t } = useTranslation();
  return (
    <details className="fold">
      <summary>{t(`classroom:member.${intent}.title`)}</summary>
      <p>{t(`classroom:member.${intent}.text`)}</p>
      <form className="row" method="post" action={here}>
        <input type="hidden" name="intent" value={intent} />
        <button type="submit" className="button">
          {t(`classroom:member.${intent}.confirm`)}
        </button>
      </form>
    </details>
  );
}
