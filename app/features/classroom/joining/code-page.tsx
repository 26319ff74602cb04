import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { Field } from "../../../ui/field.tsx";

interface CodePageProps {
  locale: Locale;
  /** What was typed and opened nothing; null before the first try. */
  typed: string | null;
  refused: "wrong" | "busy" | null;
}

/** Asks for the code of a class. */
export function CodePage({ locale, typed, refused }: CodePageProps) {
  const { t } = useTranslation();
  return (
    <main id="content">
      <title>{`${t("join:title")} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      <h1>{t("join:title")}</h1>
      <p className="lead">{t("join:lead")}</p>
      <form className="fields" method="get" action={`/${locale.tag}/join`}>
        <Field
          name="code"
          label={t("join:code")}
          hint={t("join:codeHint")}
          wrong={refused && t(refused === "busy" ? "identity:busy" : "join:wrong")}
          defaultValue={typed ?? ""}
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          required
        />
        <p className="row">
          <button type="submit" className="button first">
            {t("join:find")}
          </button>
        </p>
      </form>
      <p>
        <a className="line" href={`/${locale.tag}/sign-in`}>
          {t("join:signIn")}
        </a>
      </p>
    </main>
  );
}
