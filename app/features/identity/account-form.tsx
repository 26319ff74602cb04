import { useTranslation } from "react-i18next";
import { Field } from "../../ui/field.tsx";
import { ACCOUNT_NAME, LONGEST_DISPLAY_NAME } from "./account-name.ts";
import type { AccountErrors } from "./new-account.ts";
import { PasswordField } from "./password-field.tsx";
import { SHORTEST_PASSWORD } from "./password-rules.ts";
import { displayNameText, passwordText, usernameText } from "./refusal-text.ts";

export interface RefusedAccount {
  displayName: string;
  username: string;
  errors: AccountErrors;
  /** Nothing is wrong with it: too many came from here. */
  busy?: boolean;
}

interface AccountFormProps {
  /** Address that it is posted to. */
  action: string;
  visible: boolean;
  refused: RefusedAccount | null;
}

/** The name that pupils see, the name to sign in by, and a password: all that an account is. */
export function AccountForm({ action, visible, refused }: AccountFormProps) {
  const { t } = useTranslation();
  const errors = refused?.errors ?? {};
  const show = `${action}?show=1`;
  return (
    <form className="fields" method="post" action={visible ? show : action}>
      {refused && (
        <p className="box" role="alert" data-mark="mend">
          {t(refused.busy ? "identity:busy" : "identity:account.notMade")}
        </p>
      )}
      <Field
        name="displayName"
        label={t("identity:account.displayName")}
        hint={t("identity:account.displayNameHint")}
        wrong={displayNameText(t, errors.displayName, LONGEST_DISPLAY_NAME)}
        defaultValue={refused?.displayName ?? ""}
        dir="auto"
        autoComplete="name"
        required
      />
      <Field
        name="username"
        label={t("identity:account.username")}
        hint={t("identity:account.usernameHint", ACCOUNT_NAME)}
        wrong={usernameText(t, errors.username)}
        defaultValue={refused?.username ?? ""}
        dir="auto"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
      />
      <PasswordField
        name="password"
        label={t("identity:account.password")}
        hint={t("identity:account.passwordHint", { least: SHORTEST_PASSWORD })}
        wrong={passwordText(t, errors.password)}
        autoComplete="new-password"
        visible={visible}
        show={show}
      />
      <p className="row">
        <button type="submit" className="button first">
          {t("identity:account.make")}
        </button>
      </p>
    </form>
  );
}
