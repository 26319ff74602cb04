import { useTranslation } from "react-i18next";
import { formatList } from "../../../i18n/format.ts";
import type { Locale } from "../../../i18n/locale.ts";
import { Field } from "../../../ui/field.tsx";
import { deskHref } from "./desk-href.ts";
import type { Target } from "./target.ts";

export interface StartViewProps {
  page: Locale;
  /** What was asked for; empty at first. */
  tag: string;
  target: Target | null;
  /** Languages that may be meant. */
  found: readonly Locale[];
}

const english = { lang: "en", dir: "ltr" } as const;

/** "Start a language": what is known of a tag, or the languages of a name, and the way to its desk. */
export function StartView({ page, tag, target, found }: StartViewProps) {
  const { t } = useTranslation();
  const wrong = tag !== "" && !target && found.length === 0 ? t("desk:startWrong") : null;
  return (
    <>
      <h1>{t("desk:start")}</h1>
      <p className="lead">{t("desk:startLead")}</p>
      <form className="fields" method="get">
        <Field
          name="tag"
          label={t("desk:startTag")}
          wrong={wrong}
          defaultValue={tag}
          dir="auto"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          required
        />
        {found.length > 0 && (
          <ul className="plain">
            {found.map((one) => (
              <li key={one.tag}>
                <a className="line" href={`?tag=${one.tag}`}>
                  {/* A name that no table has is the English one. */}
                  <bdi {...(one.name === one.english ? english : { lang: one.tag, dir: one.direction })}>
                    {one.name}
                  </bdi>
                </a>{" "}
                {one.english !== one.name && (
                  <span className="quiet" {...english}>
                    {one.english}
                  </span>
                )}{" "}
                <code dir="ltr">{one.tag}</code>
              </li>
            ))}
          </ul>
        )}
        <p className="row">
          <button type="submit" className={target ? "button" : "button first"}>
            {t("desk:startLook")}
          </button>
        </p>
      </form>
      {target && <Known page={page} target={target} />}
      <p className="quiet">{t("desk:startSmall")}</p>
    </>
  );
}

function Known({ page, target: { locale, isNew, unsure } }: { page: Locale; target: Target }) {
  const { t } = useTranslation();
  const theirs = { lang: locale.tag, dir: locale.direction };
  const plurals = Object.entries(locale.plurals);
  return (
    <section className="box" aria-labelledby="known">
      <h2 id="known" {...theirs}>
        {locale.name}
      </h2>
      <p>{t(isNew ? "desk:startNew" : "desk:startThere")}</p>
      <dl className="facts">
        <dt>{t("desk:facts.english")}</dt>
        <dd lang="en" dir="ltr">
          {locale.english}
        </dd>
        <dt>{t("desk:facts.direction")}</dt>
        <dd>{t(`desk:direction.${locale.direction}`)}</dd>
        <dt>{t("desk:facts.script")}</dt>
        <dd dir="ltr">{locale.script}</dd>
        <dt>{t("desk:facts.digits")}</dt>
        <dd {...theirs}>
          {new Intl.NumberFormat(`en-u-nu-${locale.digits}`, { useGrouping: false }).format(1234567890)}
        </dd>
        <dt>{t("desk:facts.plurals")}</dt>
        <dd>
          {unsure.includes("plurals")
            ? t("desk:pluralsUnknown")
            : plurals.map(([form, samples]) => (
                <span key={form} className="form">
                  <code dir="ltr">{form}</code> {formatList(page, (samples ?? []).map(String))}
                  <br />
                </span>
              ))}
        </dd>
        {locale.letters && (
          <>
            <dt>{t("desk:facts.letters")}</dt>
            <dd {...theirs}>{locale.letters}</dd>
          </>
        )}
      </dl>
      <p className="row">
        <a className="button first" href={deskHref(page.tag, locale.tag)}>
          {t(isNew ? "desk:startGo" : "desk:startOpen", { language: `\u2068${locale.name}\u2069` })}
        </a>
      </p>
    </section>
  );
}
