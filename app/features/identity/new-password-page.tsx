import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { PasswordField } from "./password-field.tsx";
import { type PasswordRefusal, SHORTEST_PASSWORD } from "./password-rules.ts";
import { passwordText } from "./refusal-text.ts";

interface NewPasswordPageProps {
  locale: Locale;
  /** Path of the page, with its token. */
  here: string;
  username: string | null;
  visible: boolean;
  problem: PasswordRefusal | null;
}

/** Who forgot hers got a link, and chooses another. */
export function NewPasswordPage({ locale, here, username, visible, problem }: NewPasswordPageProps) {
  const { t } = useTranslation();
  const show = `${here}?show=1`;
  return (
    <main id="content">
      <title>{`${t("identity:newPassword.title")} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      <h1>{t("identity:newPassword.title")}</h1>
      <p className="lead">{t("identity:newPassword.lead")}</p>
      {username !== null && (
        <p>
          {t("identity:account.username")}: <strong dir="auto">{username}</strong>
        </p>
      )}
      <form className="fields" method="post" action={visible ? show : here}>
        {/* For the password manager, which keeps the two together. */}
        <input
          hidden
          autoComplete="username"
          aria-label={t("identity:account.username")}
          value={username ?? ""}
          readOnly
        />
        <PasswordField
          name="password"
          label={t("identity:account.password")}
          hint={t("identity:account.passwordHint", { least: SHORTEST_PASSWORD })}
          wrong={passwordText(t, problem ?? undefined)}
          autoComplete="new-password"
          visible={visible}
          show={show}
        />
        <p className="row">
          <button type="submit" className="button first">
            {t("identity:newPassword.set")}
          </button>
        </p>
      </form>
    </main>
  );
}
