import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { classHref } from "../class-head.tsx";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { ClassFields } from "./class-fields.tsx";
import type { Organisation } from "./organisations.ts";
import type { ClassWishes, RefusedClass } from "./read-class-form.ts";
import type { ListedClass } from "./read-classes.ts";

interface TeachPageProps {
  locale: Locale;
  locales: readonly Locale[];
  styles: readonly string[];
  name: string | null;
  classes: readonly ListedClass[];
  organisations: readonly Organisation[];
  /** May make organisations. */
  operator: boolean;
  standing: ClassWishes;
  refused: RefusedClass | null;
}

/** Where a teacher begins: her classes, and a new one. */
export function TeachPage(props: TeachPageProps) {
  const { locale, locales, styles, name, classes, organisations, operator, standing, refused } = props;
  const { t } = useTranslation();
  const here = `/${locale.tag}/teach`;
  const [current, archived] = [false, true].map((wanted) => classes.filter((one) => one.archived === wanted));
  const form = (
    <form className="fields" method="post" action={here}>
      <ClassFields {...{ standing, locales, organisations, refused }} />
      <p className="row">
        <button type="submit" className="button first">
          {t("classroom:make")}
        </button>
      </p>
    </form>
  );
  return (
    <ClassroomFrame locale={locale} title={t("classroom:yourClasses")} styles={styles}>
      <h1>{t("classroom:yourClasses")}</h1>
      {name !== null && (
        <p className="quiet">
          {t("classroom:signedInAs")} <bdi>{name}</bdi>
        </p>
      )}
      {current?.length === 0 ? (
        <>
          <p className="lead">{t("classroom:first")}</p>
          <h2>{t("classroom:new")}</h2>
          {form}
        </>
      ) : (
        <>
          <ClassList locale={locale.tag} classes={current ?? []} />
          <details className="fold" open={refused !== null}>
            <summary>{t("classroom:new")}</summary>
            {form}
          </details>
        </>
      )}
      {archived && archived.length > 0 && (
        <details className="fold">
          <summary>{t("classroom:archived")}</summary>
          <ClassList locale={locale.tag} classes={archived} />
        </details>
      )}
      <ul className="plain ways">
        <li>
          <a className="line" href={`${here}/programmes`}>
            {t("programme:title")}
          </a>
        </li>
        {operator && (
          <li>
            <a className="line" href={`${here}/organisations`}>
              {t("classroom:organisations.title")}
            </a>
          </li>
        )}
        <li>
          <a className="line" href={`/${locale.tag}/account`}>
            {t("classroom:account")}
          </a>
        </li>
      </ul>
    </ClassroomFrame>
  );
}

function ClassList({ locale, classes }: { locale: string; classes: readonly ListedClass[] }) {
  const { t } = useTranslation();
  return (
    <ul className="plain class-list">
      {classes.map(({ id, name, organisation, learners }) => (
        <li key={id}>
          <a href={classHref(locale, id)}>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            <span className="quiet">
              {t("classroom:learners", { count: learners })}
              {organisation !== null && (
                <>
                  {" · "}
                  <bdi>{organisation}</bdi>
                </>
              )}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
