import { useTranslation } from "react-i18next";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import { STRINGS } from "../proposals/proposal.ts";
import { pieceHref } from "./desk-href.ts";
import type { LanguageDesk } from "./language-desk.ts";
import { StateBar } from "./state-bar.tsx";

const machineStates = ["machine-draft", "machine-edited"] as const;

/** How a language stands, lesson by lesson, and where to begin. */
export function LanguageView({ ui, desk }: { ui: string; desk: LanguageDesk }) {
  const { t } = useTranslation();
  const { target, lessons, strings, total, next } = desk;
  const { locale } = target;
  const byMachine = !target.isNew && machineStates.find((state) => state === locale.state);
  const source = { lang: sourceLocale, dir: "ltr" as const };
  return (
    <>
      <h1 lang={locale.tag} dir={locale.direction}>
        {locale.name}
      </h1>
      <p className="lead">{t("desk:languageLead", { language: `\u2068${locale.name}\u2069` })}</p>
      {byMachine && <p className="draft">{t(`draft.${byMachine}`)}</p>}
      {target.isNew && <p className="box">{t("desk:newLanguage")}</p>}
      <StateBar counts={total} />
      {next && (
        <section className="box" aria-labelledby="next">
          <h2 id="next">{t("desk:next")}</h2>
          <p>
            {next.why === "strings" && <>{t("desk:strings")} </>}
            <strong {...source}>{next.name}</strong>
            <br />
            {t(`desk:nextWhy.${next.why}`)}
          </p>
          <p className="row">
            <a className="button first" href={next.href}>
              {t("desk:nextGo")}
            </a>
          </p>
        </section>
      )}
      <h2>{t("desk:lessons")}</h2>
      <ul className="plain pieces">
        {lessons.map(({ course, lesson, title, counts }) => (
          <li key={`${course}/${lesson}`}>
            <a className="line" href={pieceHref(ui, locale.tag, { course, lesson })} {...source}>
              {title}
            </a>
            <StateBar counts={counts} />
          </li>
        ))}
      </ul>
      <h2>{t("desk:strings")}</h2>
      <ul className="plain pieces files">
        {strings.map(({ file, first, done, total: all }) => (
          <li key={file}>
            <a className="line" href={pieceHref(ui, locale.tag, { course: STRINGS, lesson: file })} dir="ltr">
              {file}
            </a>{" "}
            <span className="quiet">{t("desk:stringsDone", { done, total: all })}</span>
            <p className="first-words" {...source}>
              {first}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
