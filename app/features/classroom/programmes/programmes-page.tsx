import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { Field } from "../../../ui/field.tsx";
import type { TextRefusal } from "../../translation/plain-text.ts";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { refusalText } from "../text-refusal.ts";
import { LONGEST_TITLE, type Programme } from "./programme.ts";

interface ProgrammesPageProps {
  locale: Locale;
  styles: readonly string[];
  shipped: readonly Programme[];
  own: readonly Programme[];
  deleted: boolean;
  refused: { typed: string; refusal: TextRefusal | "many" } | null;
}

/** Plans to teach by: the three that ship, and one's own. */
export function ProgrammesPage({ locale, styles, shipped, own, deleted, refused }: ProgrammesPageProps) {
  const { t } = useTranslation();
  const teach = `/${locale.tag}/teach`;
  const refusal = refused?.refusal;
  return (
    <ClassroomFrame locale={locale} title={t("programme:title")} styles={styles}>
      <p>
        <a className="line" href={teach}>
          {t("classroom:yourClasses")}
        </a>
      </p>
      <h1>{t("programme:title")}</h1>
      {deleted && (
        <p className="told" role="status">
          {t("programme:deleted")}
        </p>
      )}
      <p className="lead">{t("programme:lead")}</p>
      <List here={`${teach}/programmes`} programmes={shipped} />
      {own.length > 0 && (
        <>
          <h2>{t("programme:own")}</h2>
          <List here={`${teach}/programmes`} programmes={own} />
        </>
      )}
      <h2>{t("programme:new")}</h2>
      <form className="fields" method="post" action={`${teach}/programmes`}>
        <Field
          name="name"
          label={t("programme:name")}
          wrong={refusal === "many" ? t("programme:many") : refusalText(t, refusal, LONGEST_TITLE)}
          defaultValue={refused?.typed ?? ""}
          dir="auto"
          autoComplete="off"
          required
        />
        <p className="row">
          <button type="submit" className="button">
            {t("programme:make")}
          </button>
        </p>
      </form>
    </ClassroomFrame>
  );
}

function List({ here, programmes }: { here: string; programmes: readonly Programme[] }) {
  const { t } = useTranslation();
  return (
    <ul className="plain class-list">
      {programmes.map(({ id, name, about, meetings }) => (
        <li key={id}>
          <a href={`${here}/${id}`}>
            <strong dir="auto">{name}</strong>
            <span className="quiet">{about ?? t("programme:meetingsCount", { count: meetings.length })}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
