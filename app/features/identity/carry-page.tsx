import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { Field } from "../../ui/field.tsx";
import { groupCode } from "./fold-code.ts";
import { TRANSFER_CODE_LENGTH, TRANSFER_MINUTES } from "./transfer-code.ts";

interface CarryPageProps {
  locale: Locale;
  /** Somebody learns on this device, and may take it to another. */
  known: boolean;
  /** Just made; it is shown this once. */
  code: string | null;
  refused: "wrong" | "busy" | null;
}

/** One's progress on another phone: make a code on this one, type it on that one. */
export function CarryPage({ locale, known, code, refused }: CarryPageProps) {
  const { t } = useTranslation();
  const here = `/${locale.tag}/carry`;
  return (
    <main id="content">
      <title>{`${t("identity:carry.title")} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      <h1>{t("identity:carry.title")}</h1>
      <p className="lead">{t("identity:carry.lead")}</p>
      {code !== null && (
        <div className="box" role="status">
          <p>{t("identity:carry.yourCode")}</p>
          <p className="code" dir="ltr">
            {groupCode(code, TRANSFER_CODE_LENGTH / 2)}
          </p>
          <p>{t("identity:carry.howLong", { minutes: TRANSFER_MINUTES })}</p>
        </div>
      )}
      {known && (
        <>
          <h2>{t("identity:carry.from")}</h2>
          <p>{t("identity:carry.fromText")}</p>
          <form method="post" action={here} className="row">
            <input type="hidden" name="intent" value="make" />
            <button type="submit" className="button first">
              {t(code === null ? "identity:carry.make" : "identity:carry.makeAnother")}
            </button>
          </form>
        </>
      )}
      <h2>{t("identity:carry.to")}</h2>
      <p>{t("identity:carry.toText")}</p>
      <form className="fields" method="post" action={here}>
        <input type="hidden" name="intent" value="take" />
        <Field
          name="code"
          label={t("identity:carry.code")}
          wrong={refused && t(refused === "busy" ? "identity:busy" : "identity:carry.wrong")}
          dir="ltr"
          inputMode="numeric"
          autoComplete="off"
          required
        />
        <p className="row">
          <button type="submit" className="button">
            {t("identity:carry.take")}
          </button>
        </p>
      </form>
    </main>
  );
}
