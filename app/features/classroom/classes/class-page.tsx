import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { ClassHead, classHref } from "../class-head.tsx";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { QrCode } from "../seats/qr-code.tsx";
import { joinAddress, joinLink, showJoinCode } from "./join-code.ts";
import type { SchoolClass } from "./read-classes.ts";

interface ClassPageProps {
  locale: Locale;
  styles: readonly string[];
  of: SchoolClass;
  origin: string;
  learners: number;
  assignments: number;
  /** The progress of its learners. */
  children: ReactNode;
}

/** A class: how one gets in, what to do next, and how its learners are doing. */
export function ClassPage({ locale, styles, of, origin, learners, assignments, children }: ClassPageProps) {
  const { t } = useTranslation();
  return (
    <ClassroomFrame locale={locale} title={of.name} styles={styles}>
      <ClassHead locale={locale} of={of} page="progress" />
      {of.archivedAt === null && (
        <>
          <section className="box way-in unprinted" aria-labelledby="way-in">
            <div>
              <h2 id="way-in">{t("classroom:wayIn")}</h2>
              <p>
                {t("classroom:wayInAddress")} <bdi dir="ltr">{joinAddress(origin)}</bdi>
              </p>
              <p className="code">
                <bdi dir="ltr">{showJoinCode(of.joinCode)}</bdi>
              </p>
              <p className="quiet">{t(of.open ? "classroom:isOpen" : "classroom:isClosed")}</p>
            </div>
            <QrCode text={joinLink(origin, of.joinCode)} />
          </section>
          <p className="row keep">
            <a
              className={learners === 0 ? "button first" : "button"}
              href={classHref(locale.tag, of.id, "cards")}
            >
              {t("classroom:makeCards")}
            </a>
            <a
              className={learners > 0 && assignments === 0 ? "button first" : "button"}
              href={`${classHref(locale.tag, of.id, "assignments")}/new`}
            >
              {t("assign:new")}
            </a>
          </p>
        </>
      )}
      {children}
    </ClassroomFrame>
  );
}
