import { useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import { Field } from "../../../ui/field.tsx";

interface RoomCodePageProps {
  locale: Locale;
  /** What was typed and opened nothing; null before the first try. */
  typed: string | null;
  refused: "wrong" | "busy" | null;
}

/** Asks for the code at the front of a room. */
export function RoomCodePage({ locale, typed, refused }: RoomCodePageProps) {
  const { t } = useTranslation();
  return (
    <main id="content">
      <title>{`${t("workshop:phone.title")} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      <h1>{t("workshop:phone.title")}</h1>
      <p className="lead">{t("workshop:phone.lead")}</p>
      <form className="fields" method="get" action={`/${locale.tag}/poll`}>
        <Field
          name="code"
          label={t("workshop:phone.code")}
          hint={t("workshop:phone.codeHint")}
          wrong={refused && t(refused === "busy" ? "identity:busy" : "workshop:phone.wrong")}
          defaultValue={typed ?? ""}
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          required
        />
        <p className="row">
          <button type="submit" className="button first">
            {t("workshop:phone.find")}
          </button>
        </p>
      </form>
    </main>
  );
}
