import type { TFunction } from "i18next";
import { formatNumber } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { inSpeech, speechOf } from "../../../i18n/speech.ts";
import { joinAddress, joinLink, showJoinCode } from "../classes/join-code.ts";
import type { SchoolClass } from "../classes/read-classes.ts";
import type { Card } from "./make-seats.ts";
import { QrCode } from "./qr-code.tsx";

interface SeatCardsProps {
  /** Of the class, not of the page around: cards are in the pupils' language. */
  locale: Locale;
  t: TFunction;
  of: Pick<SchoolClass, "name" | "joinCode">;
  origin: string;
  cards: readonly Card[];
}

/** Eight to a sheet, to be cut apart. */
export function SeatCards({ locale, t, of, origin, cards }: SeatCardsProps) {
  const speech = speechOf(locale);
  return (
    <ol className="seat-cards" {...inSpeech(locale)}>
      {cards.map(({ seat, passphrase }) => (
        <li key={seat}>
          <p className="of">
            <strong>{locale.brand}</strong> <bdi>{of.name}</bdi>
          </p>
          <QrCode text={joinLink(origin, of.joinCode, seat)} />
          <dl>
            <div>
              <dt>{t("classroom:card.address")}</dt>
              <dd>
                <bdi dir="ltr">{joinAddress(origin)}</bdi>
              </dd>
            </div>
            <div>
              <dt>{t("classroom:card.code")}</dt>
              <dd>
                <bdi dir="ltr">{showJoinCode(of.joinCode)}</bdi>
              </dd>
            </div>
            <div>
              <dt>{t("classroom:card.seat")}</dt>
              <dd className="seat">{formatNumber(speech, seat, { useGrouping: false })}</dd>
            </div>
          </dl>
          <dl className="words">
            <dt>{t("classroom:card.words")}</dt>
            <dd dir="auto">{passphrase}</dd>
          </dl>
        </li>
      ))}
    </ol>
  );
}
