import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale.ts";
import { Field } from "../../ui/field.tsx";
import { PasswordField } from "./password-field.tsx";
import { waitText } from "./refusal-text.ts";

export interface RefusedSignIn {
  username: string;
  refused: "wrong" | "busy" | "full" | "wait";
  /** With "wait": how long. */
  seconds: number;
}

interface SignInPageProps {
  locale: Locale;
  /** Where to go from here. */
  next: string | null;
  /** The password is shown as it is typed: words in many scripts cannot be typed blindly. */
  visible: boolean;
  /** Strangers may make a teacher's account. */
  open: boolean;
  /** She was let in, and this device has no room. */
  full: boolean;
  refused: RefusedSignIn | null;
}

/** A name and a password, or a class code with a seat and its passphrase. */
export function SignInPage({ locale, next, visible, open, full, refused }: SignInPageProps) {
  const { t } = useTranslation();
  const here = `/${locale.tag}/sign-in`;
  const kept = next ? `next=${encodeURIComponent(next)}` : "";
  return (
    <main id="content">
      <title>{`${t("identity:signIn.title")} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      <h1>{t("identity:signIn.title")}</h1>
      <p className="lead">{t("identity:signIn.lead")}</p>
      <form className="fields" method="post" action={visible ? `${here}?show=1` : here}>
        {full && !refused && (
          <p className="box" role="alert" data-mark="mend">
            {t("identity:signIn.refused.full")}
          </p>
        )}
        {refused && (
          <p className="box" role="alert" data-mark="mend">
            {refused.refused === "wait"
              ? waitText(t, refused.seconds)
              : t(`identity:signIn.refused.${refused.refused}`)}
          </p>
        )}
        {next && <input type="hidden" name="next" value={next} />}
        <Field
          name="username"
          label={t("identity:signIn.username")}
          hint={t("identity:signIn.usernameHint")}
          defaultValue={refused?.username ?? ""}
          dir="auto"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
        <PasswordField
          name="password"
          label={t("identity:signIn.password")}
          autoComplete="current-password"
          visible={visible}
          show={`${here}?show=1${kept && `&${kept}`}`}
        />
        <p className="row">
          <button type="submit" className="button first">
            {t("identity:signIn.submit")}
          </button>
        </p>
      </form>
      <p className="quiet">{t("identity:signIn.forgotten")}</p>
      {open && (
        <p>
          <a className="line" href={`/${locale.tag}/sign-up`}>
            {t("identity:signIn.signUp")}
          </a>
        </p>
      )}
    </main>
  );
}
