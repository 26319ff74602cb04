import { useTranslation } from "react-i18next";
import { formatDay, formatNumber } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { speechOf } from "../../../i18n/speech.ts";
import { ClassHead, classHref } from "../class-head.tsx";
import type { SchoolClass } from "../classes/read-classes.ts";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { MemberName } from "../progress/member-name.tsx";
import { type ClassMember, MEMBERS_ON_A_PAGE } from "./read-members.ts";

export const memberDone = ["renamed", "removed", "moved", "deleted"] as const;

interface MembersPageProps {
  locale: Locale;
  styles: readonly string[];
  of: SchoolClass;
  members: readonly ClassMember[];
  total: number;
  /** The first row shown, from 0. */
  from: number;
  done: (typeof memberDone)[number] | null;
}

/** Everybody in a class: whose card is used, and what can be done for her. */
export function MembersPage({ locale, styles, of, members, total, from, done }: MembersPageProps) {
  const { t } = useTranslation();
  const title = t("classroom:pages.members");
  const here = classHref(locale.tag, of.id, "members");
  const cards = classHref(locale.tag, of.id, "cards");
  return (
    <ClassroomFrame locale={locale} title={title} styles={styles}>
      <ClassHead locale={locale} of={of} page="members" title={title} />
      {done && (
        <p className="told" role="status">
          {t(`classroom:members.done.${done}`)}
        </p>
      )}
      {total === 0 ? (
        <p className="lead">{t("classroom:members.nobody")}</p>
      ) : (
        <form method="post" action={cards}>
          <input type="hidden" name="intent" value="reset" />
          <MemberTable locale={locale} here={here} members={members} />
          <Pages {...{ locale, here, total, from }} />
          {members.some(({ seat }) => seat !== null) && (
            <>
              <p className="unprinted">{t("classroom:members.resetText")}</p>
              <p className="row unprinted">
                <button type="submit" className="button">
                  {t("classroom:members.reset")}
                </button>
              </p>
            </>
          )}
        </form>
      )}
      <p className="row unprinted">
        <a className={total === 0 ? "button first" : "button"} href={cards}>
          {t("classroom:makeCards")}
        </a>
      </p>
    </ClassroomFrame>
  );
}

interface MemberTableProps {
  locale: Locale;
  here: string;
  members: readonly ClassMember[];
}

function MemberTable({ locale, here, members }: MemberTableProps) {
  const { t } = useTranslation();
  const speech = speechOf(locale);
  return (
    <table className="members">
      <thead>
        <tr>
          <th scope="col">{t("classroom:members.seat")}</th>
          <th scope="col">{t("classroom:members.name")}</th>
          <th scope="col">{t("classroom:members.joined")}</th>
          <th scope="col" className="unprinted">
            {t("classroom:members.newCard")}
          </th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.user}>
            <td>{member.seat === null ? null : formatNumber(speech, member.seat, { useGrouping: false })}</td>
            <th scope="row">
              <a className="line" href={`${here}/${member.user}`}>
                <MemberName member={member} locale={locale} />
              </a>
            </th>
            <td>
              {member.joinedAt === null ? t("classroom:members.notYet") : formatDay(speech, member.joinedAt)}
            </td>
            <td className="unprinted">
              {member.seat !== null && (
                <label className="tick">
                  <input type="checkbox" name="learner" value={member.user} />
                  <span className="heard">
                    {t("classroom:members.newCardFor", {
                      seat: formatNumber(speech, member.seat, { useGrouping: false }),
                    })}
                  </span>
                </label>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Pages({
  locale,
  here,
  total,
  from,
}: Pick<MembersPageProps, "locale" | "total" | "from"> & { here: string }) {
  const { t } = useTranslation();
  if (total <= MEMBERS_ON_A_PAGE) return null;
  const number = (value: number) => formatNumber(speechOf(locale), value);
  const last = Math.min(total, from + MEMBERS_ON_A_PAGE);
  return (
    <nav className="row unprinted" aria-label={t("classroom:pages.members")}>
      <p>
        {t("classroom:members.rows", { first: number(from + 1), last: number(last), all: number(total) })}
      </p>
      {from > 0 && (
        <a className="line" href={`${here}?from=${Math.max(0, from - MEMBERS_ON_A_PAGE)}`}>
          {t("classroom:members.earlier")}
        </a>
      )}
      {last < total && (
        <a className="line" href={`${here}?from=${last}`}>
          {t("classroom:members.later")}
        </a>
      )}
    </nav>
  );
}
