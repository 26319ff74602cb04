import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { Field } from "../../../ui/field.tsx";
import type { TextRefusal } from "../../translation/plain-text.ts";
import { ClassroomFrame } from "../classroom-frame.tsx";
import { refusalText } from "../text-refusal.ts";
import type { Organisation } from "./organisations.ts";
import { LONGEST_CLASS_NAME } from "./read-class-form.ts";

interface OrganisationsPageProps {
  locale: Locale;
  styles: readonly string[];
  organisations: readonly Organisation[];
  refused: { typed: string; refusal: TextRefusal } | null;
}

/** The schools and districts that a class can be of; the operator makes them. */
export function OrganisationsPage({ locale, styles, organisations, refused }: OrganisationsPageProps) {
  const { t } = useTranslation();
  const here = `/${locale.tag}/teach`;
  return (
    <ClassroomFrame locale={locale} title={t("classroom:organisations.title")} styles={styles}>
      <p>
        <a className="line" href={here}>
          {t("classroom:yourClasses")}
        </a>
      </p>
      <h1>{t("classroom:organisations.title")}</h1>
      <p className="lead">{t("classroom:organisations.lead")}</p>
      <Branch organisations={organisations} depth={0} />
      <h2>{t("classroom:organisations.new")}</h2>
      <form className="fields" method="post" action={`${here}/organisations`}>
        <Field
          name="name"
          label={t("classroom:organisations.name")}
          wrong={refusalText(t, refused?.refusal, LONGEST_CLASS_NAME)}
          defaultValue={refused?.typed ?? ""}
          dir="auto"
          autoComplete="off"
          required
        />
        <label htmlFor="parent">{t("classroom:organisations.parent")}</label>
        <select id="parent" name="parent" defaultValue="">
          <option value="">{t("classroom:organisations.topmost")}</option>
          {organisations.map(({ id, name, depth }) => (
            <option key={id} value={id} dir="auto">
              {"\u2003".repeat(depth)}
              {name}
            </option>
          ))}
        </select>
        <p className="row">
          <button type="submit" className="button first">
            {t("classroom:organisations.make")}
          </button>
        </p>
      </form>
    </ClassroomFrame>
  );
}

/** Those of one depth up to the next that stands higher, each with what is below it. */
function Branch({ organisations, depth }: { organisations: readonly Organisation[]; depth: number }) {
  const starts = organisations.flatMap((one, at) => (one.depth === depth ? [at] : []));
  if (starts.length === 0) return null;
  return (
    <ul>
      {starts.map((start, nth) => (
        <li key={organisations[start]?.id}>
          <bdi>{organisations[start]?.name}</bdi>
          <Branch organisations={organisations.slice(start + 1, starts[nth + 1])} depth={depth + 1} />
        </li>
      ))}
    </ul>
  );
}
