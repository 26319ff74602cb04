import { useId } from "react";
import { useTranslation } from "react-i18next";
import { MOST_TYPED } from "./search-query.ts";

/** A plain form: it works without script, and its answer has an address of its own. */
export function SearchForm({ locale, typed = "" }: { locale: string; typed?: string }) {
  const { t } = useTranslation("search");
  const id = useId();
  return (
    <search>
      <form className="search" action={`/${locale}/search`}>
        <label htmlFor={id}>{t("label")}</label>
        <input
          id={id}
          name="q"
          defaultValue={typed}
          dir="auto"
          maxLength={MOST_TYPED}
          enterKeyHint="search"
        />
        <button type="submit" className="button">
          {t("search")}
        </button>
      </form>
    </search>
  );
}
