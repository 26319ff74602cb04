import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import type { TextRefusal } from "../../translation/plain-text.ts";
import type { FoundClass } from "./find-class.ts";
import { NameForm } from "./name-form.tsx";
import { SeatForm, type SeatRefusal } from "./seat-form.tsx";
import { Names, WhatTeachersSee } from "./what-teachers-see.tsx";

/** Who is learning on this device now, as far as joining goes. */
export interface DeviceLearner {
  name: string | null;
  /** Lessons begun. */
  lessons: number;
  /** She is in this class already. */
  member: boolean;
}

export interface JoinRefusal {
  seat?: { typed: string; refusal: SeatRefusal };
  name?: { typed: string; refusal: TextRefusal | "closed" | "full" | "busy" | "device" };
}

interface JoinPageProps {
  locale: Locale;
  of: FoundClass;
  /** Number of the card that she holds, where its address said so. */
  seat: number | null;
  learner: DeviceLearner | null;
  /** No room for one more learner on this device. */
  deviceFull: boolean;
  /** A teacher is signed in: she does not learn in classes. */
  staff: boolean;
  refused: JoinRefusal;
}

/** A class that somebody has the code of: who runs it, what they see, and the two ways in. */
export function JoinPage({ locale, of, seat, learner, deviceFull, staff, refused }: JoinPageProps) {
  const { t } = useTranslation();
  const here = `/${locale.tag}/join/${of.joinCode}`;
  // Who came by the code on the wall has no card; a card's own code says which seat it is for.
  const cardFirst = seat !== null || refused.seat !== undefined || !of.open;
  const card = <SeatForm {...{ locale, here, seat }} refused={refused.seat ?? null} first={cardFirst} />;
  const byName = of.open && (
    <NameForm {...{ locale, here, learner, deviceFull }} refused={refused.name ?? null} first={!cardFirst} />
  );
  return (
    <main id="content">
      <title>{`${t("join:title")} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      <p className="quiet">{t("join:class")}</p>
      <h1>
        <bdi>{of.name}</bdi>
      </h1>
      {of.organisation !== null && (
        <p>
          <bdi>{of.organisation}</bdi>
        </p>
      )}
      {of.teachers.length > 0 && (
        <p className="lead">
          {t("join:runBy")} <Names locale={locale} names={of.teachers} />
        </p>
      )}
      {staff ? (
        <>
          <p className="box">{t("join:staff")}</p>
          <p>
            <a className="line" href={`/${locale.tag}/teach`}>
              {t("classroom:yourClasses")}
            </a>
          </p>
        </>
      ) : (
        <>
          {learner?.member && (
            <p className="box">
              {t("join:member")} <a href={`/${locale.tag}/me#classes`}>{t("myLearning")}</a>
            </p>
          )}
          <details className="fold">
            <summary>{t("join:see.title")}</summary>
            <WhatTeachersSee />
          </details>
          {cardFirst && card}
          {byName}
          {!cardFirst && card}
          {!of.open && <p>{t("join:closed")}</p>}
        </>
      )}
    </main>
  );
}
