import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { Field } from "../../../ui/field.tsx";
import { refusalText } from "../text-refusal.ts";
import type { Organisation } from "./organisations.ts";
import { type ClassWishes, LONGEST_CLASS_NAME, type RefusedClass } from "./read-class-form.ts";
import { timeZones } from "./time-zones.ts";

interface ClassFieldsProps {
  /** What stands in the fields to begin with. */
  standing: ClassWishes;
  locales: readonly Locale[];
  organisations: readonly Organisation[];
  refused: RefusedClass | null;
}

/** All that a class is: a name, the language of its cards, its clock, and whose it is. */
export function ClassFields({ standing, locales, organisations, refused }: ClassFieldsProps) {
  const { t } = useTranslation();
  const { name, locale, timeZone, organisation } = refused?.typed ?? standing;
  return (
    <>
      <Field
        name="name"
        label={t("classroom:form.name")}
        hint={t("classroom:form.nameHint")}
        wrong={refusalText(t, refused?.name, LONGEST_CLASS_NAME)}
        defaultValue={name}
        dir="auto"
        autoComplete="off"
        required
      />
      <label htmlFor="locale">{t("classroom:form.locale")}</label>
      <p className="hint" id="locale-hint">
        {t("classroom:form.localeHint")}
      </p>
      <select id="locale" name="locale" defaultValue={locale} aria-describedby="locale-hint">
        {locales.map((one) => (
          <option key={one.tag} value={one.tag} lang={one.tag} dir={one.direction}>
            {one.name}
          </option>
        ))}
      </select>
      <label htmlFor="timeZone">{t("classroom:form.timeZone")}</label>
      <p className="hint" id="timeZone-hint">
        {t("classroom:form.timeZoneHint")}
      </p>
      <select
        id="timeZone"
        name="timeZone"
        defaultValue={timeZone}
        aria-describedby="timeZone-hint"
        dir="ltr"
      >
        {/* One that was chosen under a name of before stays chosen. */}
        {[...new Set([...timeZones, timeZone])].sort().map((zone) => (
          <option key={zone}>{zone}</option>
        ))}
      </select>
      {organisations.length > 0 && (
        <>
          <label htmlFor="organisation">{t("classroom:form.organisation")}</label>
          <select id="organisation" name="organisation" defaultValue={organisation ?? ""}>
            <option value="">{t("classroom:form.noOrganisation")}</option>
            {organisations.map(({ id, name: title, depth }) => (
              <option key={id} value={id} dir="auto">
                {"\u2003".repeat(depth)}
                {title}
              </option>
            ))}
          </select>
        </>
      )}
    </>
  );
}
