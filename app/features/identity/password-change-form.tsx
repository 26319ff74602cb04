import { useTranslation } from "react-i18next";
import { PasswordField } from "./password-field.tsx";
import { type PasswordRefusal, SHORTEST_PASSWORD } from "./password-rules.ts";
import { passwordText, waitText } from "./refusal-text.ts";

export type RefusedChange =
  | { current: "wrong" | "busy" }
  | { current: "wait"; seconds: number }
  | { problem: PasswordRefusal };

interface PasswordChangeFormProps {
  here: string;
  username: string | null;
  visible: boolean;
  refused: RefusedChange | null;
}

/** The old password, and the new one. */
export function PasswordChangeForm({ here, username, visible, refused }: PasswordChangeFormProps) {
  const { t } = useTranslation();
  const show = `${here}?show=1#password-form`;
  const wrongCurrent = () => {
    if (!refused || !("current" in refused)) return null;
    if (refused.current === "wait") return waitText(t, refused.seconds);
    return t(refused.current === "busy" ? "identity:busy" : "identity:own.wrongCurrent");
  };
  return (
    <>
      <h2 id="password-form">{t("identity:own.password")}</h2>
      <p>{t("identity:own.passwordText")}</p>
      <form className="fields" method="post" action={`${here}${visible ? "?show=1" : ""}#password-form`}>
        <input type="hidden" name="intent" value="password" />
        <input
          hidden
          autoComplete="username"
          aria-label={t("identity:account.username")}
          value={username ?? ""}
          readOnly
        />
        <PasswordField
          name="current"
          label={t("identity:own.current")}
          wrong={wrongCurrent()}
          autoComplete="current-password"
          visible={visible}
          show={show}
        />
        <PasswordField
          name="password"
          label={t("identity:own.new")}
          hint={t("identity:account.passwordHint", { least: SHORTEST_PASSWORD })}
          wrong={passwordText(t, refused && "problem" in refused ? refused.problem : undefined)}
          autoComplete="new-password"
          visible={visible}
          show={null}
        />
        <p className="row">
          <button type="submit" className="button">
            {t("identity:own.change")}
          </button>
        </p>
      </form>
    </>
  );
}
