import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { offered } from "../../../i18n/speech.ts";
import { workshopHref } from "./workshop-href.ts";

interface PaperBarProps {
  locale: Locale;
  locales: readonly Locale[];
  /** Of the class. */
  id: string;
  text: string;
  /** The same paper in another language. */
  hrefIn: (locale: string) => string;
}

/** Above what is for paper: the way back, every language, and the button that prints. */
export function PaperBar({ locale, locales, id, text, hrefIn }: PaperBarProps) {
  const { t } = useTranslation();
  return (
    <div className="unprinted">
      <p>
        <a className="line" href={workshopHref(locale.tag, id)}>
          {t("workshop:title")}
        </a>
      </p>
      <p>{text}</p>
      <nav className="tongues" aria-label={t("letter:otherLanguages")}>
        {offered(locales).map(({ tag, name, direction }) => (
          <a
            key={tag}
            href={hrefIn(tag)}
            lang={tag}
            dir={direction}
            hrefLang={tag}
            aria-current={tag === locale.tag ? "page" : undefined}
          >
            {name}
          </a>
        ))}
      </nav>
      <p className="row">
        <button type="button" className="button first" data-print hidden>
          {t("classroom:cards.print")}
        </button>
      </p>
    </div>
  );
}
