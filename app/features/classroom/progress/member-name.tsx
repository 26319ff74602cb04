import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import type { Member } from "./class-work.ts";

/** The name she chose, in whatever script, or the number of her seat. */
export function MemberName({ member, locale }: { member: Pick<Member, "name" | "seat">; locale: Locale }) {
  const { t } = useTranslation("grid");
  const seat =
    member.seat === null
      ? null
      : t("seatNumber", { number: formatNumber(locale, member.seat, { useGrouping: false }) });
  return member.name === null ? <span>{seat}</span> : <bdi>{member.name}</bdi>;
}
