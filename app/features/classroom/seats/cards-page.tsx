import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { Field } from "../../../ui/field.tsx";
import { ClassHead, classHref } from "../class-head.tsx";
import type { SchoolClass } from "../classes/read-classes.ts";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { type Card, MOST_SEATS_AT_ONCE } from "./make-seats.ts";
import { SeatCards } from "./seat-cards.tsx";

export type CardsTrouble = "count" | "made-meanwhile" | "full";

interface CardsPageProps {
  locale: Locale;
  styles: readonly string[];
  of: SchoolClass;
  origin: string;
  /** The number that the next seat gets. */
  next: number;
  /** Just made; they are shown this once. */
  cards: readonly Card[];
  /** Language of the class, and its words. */
  speech: { locale: Locale; t: Parameters<typeof SeatCards>[0]["t"] };
  trouble: CardsTrouble | null;
}

/** Numbered seats: made here, printed at once, cut apart and given out. */
export function CardsPage({ locale, styles, of, origin, next, cards, speech, trouble }: CardsPageProps) {
  const { t } = useTranslation();
  const title = t("classroom:cards.title");
  const own = /^https?:\/\/(localhost|127\.|\[::1\])/.test(origin);
  return (
    <ClassroomFrame locale={locale} title={title} styles={styles}>
      <div className="unprinted">
        <ClassHead locale={locale} of={of} page={null} title={title} />
        {own && <p className="box">{t("classroom:cards.ownAddress", { address: new URL(origin).host })}</p>}
        {trouble !== null && (
          <p className="box" role="alert" data-mark="mend">
            {t(`classroom:cards.trouble.${trouble}`, { most: MOST_SEATS_AT_ONCE })}
          </p>
        )}
        {cards.length > 0 ? (
          <div className="box" role="status">
            <p>
              <strong>{t("classroom:cards.printNow")}</strong>
            </p>
            <p>{t("classroom:cards.names")}</p>
            <p className="row">
              <button type="button" className="button first" data-print hidden>
                {t("classroom:cards.print")}
              </button>
              <a className="button" href={classHref(locale.tag, of.id, "members")}>
                {t("classroom:cards.printed")}
              </a>
            </p>
          </div>
        ) : (
          <MakeSeats here={classHref(locale.tag, of.id, "cards")} next={next} />
        )}
      </div>
      {cards.length > 0 && (
        <SeatCards locale={speech.locale} t={speech.t} of={of} origin={origin} cards={cards} />
      )}
    </ClassroomFrame>
  );
}

function MakeSeats({ here, next }: { here: string; next: number }) {
  const { t } = useTranslation();
  return (
    <>
      <p className="lead">{t("classroom:cards.lead")}</p>
      <p>{t("classroom:cards.names")}</p>
      {next > 1 && <p>{t("classroom:cards.already", { count: next - 1 })}</p>}
      <form className="fields" method="post" action={here}>
        <input type="hidden" name="intent" value="make" />
        <input type="hidden" name="first" value={next} />
        <Field
          name="count"
          label={t("classroom:cards.count")}
          hint={t("classroom:cards.countHint", { most: MOST_SEATS_AT_ONCE })}
          defaultValue={next === 1 ? "30" : "1"}
          inputMode="numeric"
          autoComplete="off"
          dir="ltr"
          required
        />
        <p className="row">
          <button type="submit" className="button first">
            {t("classroom:cards.make")}
          </button>
        </p>
      </form>
    </>
  );
}
