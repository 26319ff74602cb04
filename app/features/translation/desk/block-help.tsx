import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { BlockTerm } from "./block-terms.ts";
import type { Recalled } from "./memory.ts";

interface HelpProps {
  locale: Locale;
  terms: readonly BlockTerm[];
  similar: readonly Recalled[];
}

/** What is known already: the glossary's words in a block, and what was written for similar ones. */
export function BlockHelp({ locale, terms, similar }: HelpProps) {
  const { t } = useTranslation();
  const theirs = { lang: locale.tag, dir: locale.direction };
  const source = { lang: sourceLocale, dir: "ltr" as const };
  if (terms.length + similar.length === 0) return null;
  return (
    <div className="known">
      {terms.length > 0 && (
        <>
          <p className="quiet">{t("desk:terms")}</p>
          <ul className="plain terms">
            {terms.map(({ id, term, own, note }) => (
              <li key={id}>
                <span {...source}>{term}</span>{" "}
                {own === null ? (
                  <em>{t("desk:termNone")}</em>
                ) : (
                  <strong {...theirs} title={note || undefined}>
                    {own}
                  </strong>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {similar.map(({ course, lesson, title, source: from, text, likeness }) => (
        <details key={`${course}/${lesson} ${text}`} className="similar">
          <summary>{t("desk:similar")}</summary>
          <p className="quiet">
            {t("desk:similarHow", { share: Math.round(likeness * 100), lesson: `\u2068${title}\u2069` })}
          </p>
          <p className="words" {...source}>
            {from}
          </p>
          <p className="words" data-similar {...theirs}>
            {text}
          </p>
          <button type="button" className="button" data-use hidden>
            {t("desk:similarUse")}
          </button>
        </details>
      ))}
    </div>
  );
}
