import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { ClassHead, classHref } from "../class-head.tsx";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { ClassFields } from "./class-fields.tsx";
import { showJoinCode } from "./join-code.ts";
import type { Organisation } from "./organisations.ts";
import type { RefusedClass } from "./read-class-form.ts";
import type { ClassTeacher, SchoolClass } from "./read-classes.ts";

export const classIntents = [
  "change",
  "open",
  "close",
  "new-code",
  "archive",
  "take-up",
  "invite",
  "take-out",
  "ask-forms",
  "drop-forms",
] as const;
export type ClassIntent = (typeof classIntents)[number];

interface SettingsPageProps {
  locale: Locale;
  locales: readonly Locale[];
  styles: readonly string[];
  of: SchoolClass;
  organisations: readonly Organisation[];
  teachers: readonly (ClassTeacher & { removable: boolean })[];
  /** Just made: a link for a co-teacher, shown this once. */
  link: { href: string; days: number } | null;
  done: ClassIntent | null;
  refused: RefusedClass | null;
  /** What decides about the questions before and after a course. */
  forms: ReactNode;
}

/** What can be decided about a class, and who teaches it. */
export function SettingsPage(props: SettingsPageProps) {
  const { locale, locales, styles, of, organisations, teachers, link, done, refused, forms } = props;
  const { t } = useTranslation();
  const here = classHref(locale.tag, of.id, "settings");
  const title = t("classroom:pages.settings");
  return (
    <ClassroomFrame locale={locale} title={title} styles={styles}>
      <ClassHead locale={locale} of={of} page="settings" title={title} />
      {done && (
        <p className="told" role="status">
          {t(`classroom:done.${done}`)}
        </p>
      )}
      <form className="fields" method="post" action={here}>
        <input type="hidden" name="intent" value="change" />
        <ClassFields standing={of} {...{ locales, organisations, refused }} />
        <p className="row">
          <button type="submit" className="button first">
            {t("classroom:save")}
          </button>
        </p>
      </form>
      <h2>{t("classroom:code.title")}</h2>
      <p className="code">
        <bdi dir="ltr">{showJoinCode(of.joinCode)}</bdi>
      </p>
      <p>{t(of.open ? "classroom:isOpen" : "classroom:isClosed")}</p>
      <Intent here={here} intent={of.open ? "close" : "open"} />
      <p>{t("classroom:code.renewText")}</p>
      <Intent here={here} intent="new-code" />
      <Teachers here={here} teachers={teachers} link={link} />
      {forms}
      <h2>{t("classroom:archive.title")}</h2>
      <p>{t("classroom:archive.text")}</p>
      <Intent here={here} intent={of.archivedAt === null ? "archive" : "take-up"} />
    </ClassroomFrame>
  );
}

/** One button that posts what is meant. */
function Intent({ here, intent, teacher }: { here: string; intent: ClassIntent; teacher?: string }) {
  const { t } = useTranslation();
  return (
    <form className="row" method="post" action={here}>
      <input type="hidden" name="intent" value={intent} />
      {teacher !== undefined && <input type="hidden" name="teacher" value={teacher} />}
      <button type="submit" className="button">
        {t(`classroom:intent.${intent}`)}
      </button>
    </form>
  );
}

function Teachers({ here, teachers, link }: { here: string } & Pick<SettingsPageProps, "teachers" | "link">) {
  const { t } = useTranslation();
  return (
    <>
      <h2 id="teachers">{t("classroom:teachers.title")}</h2>
      <ul className="plain">
        {teachers.map(({ user, name, role, removable }) => (
          <li key={user} className="box">
            <p>
              <strong dir="auto">{name ?? t("classroom:teachers.nameless")}</strong>
              <br />
              <span className="quiet">{t(`classroom:teachers.${role}`)}</span>
            </p>
            {removable && <Intent here={`${here}#teachers`} intent="take-out" teacher={user} />}
          </li>
        ))}
      </ul>
      {link && (
        <div className="box" role="status">
          <p>{t("classroom:teachers.link", { count: link.days })}</p>
          <p>
            <a className="line" href={link.href} dir="ltr">
              {link.href}
            </a>
          </p>
        </div>
      )}
      <p>{t("classroom:teachers.inviteText")}</p>
      <Intent here={`${here}#teachers`} intent="invite" />
    </>
  );
}
