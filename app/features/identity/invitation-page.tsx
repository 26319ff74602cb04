import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { AccountForm, type RefusedAccount } from "./account-form.tsx";

interface InvitationPageProps {
  locale: Locale;
  /** "sign-up": nobody invited her, and this copy is open to every teacher. */
  kind: "operator" | "teacher" | "co-teacher" | "sign-up";
  /** Path of the page. */
  here: string;
  className: string | null;
  from: string | null;
  /** She has an account already, and joins a class with one button. */
  known: boolean;
  visible: boolean;
  refused: RefusedAccount | null;
}

/** What a link lets one do, and the form for it. */
export function InvitationPage({ locale, kind, here, className, from, known, ...form }: InvitationPageProps) {
  const { t } = useTranslation();
  return (
    <main id="content">
      <title>{`${t(`identity:invite.title.${kind}`)} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      <h1>{t(`identity:invite.title.${kind}`)}</h1>
      <p className="lead">{t(`identity:invite.lead.${kind}`)}</p>
      {className !== null && (
        <p>
          {t("identity:invite.class")} <strong dir="auto">{className}</strong>
        </p>
      )}
      {from !== null && (
        <p>
          {t("identity:invite.from")} <strong dir="auto">{from}</strong>
        </p>
      )}
      {known ? (
        <form method="post" action={here} className="row">
          <button type="submit" className="button first">
            {t("identity:invite.accept")}
          </button>
        </form>
      ) : (
        <>
          {kind === "co-teacher" && (
            <p>
              <a className="line" href={`/${locale.tag}/sign-in?next=${encodeURIComponent(here)}`}>
                {t("identity:invite.haveAccount")}
              </a>
            </p>
          )}
          <AccountForm action={here} {...form} />
        </>
      )}
    </main>
  );
}
