import { useTranslation } from "react-i18next";
import { Field } from "../../ui/field.tsx";

interface PasswordFieldProps {
  name: string;
  label: string;
  hint?: string;
  wrong?: string | null | undefined;
  autoComplete: "current-password" | "new-password";
  /** Shown as it is typed: a keyboard that composes letters cannot write blindly. */
  visible: boolean;
  /** Address of the same page with the password visible; null for a second field of a form. */
  show: string | null;
}

/** A password, hidden unless somebody asks to see it. */
export function PasswordField({ visible, show, hint, ...field }: PasswordFieldProps) {
  const { t } = useTranslation();
  const toShow = !visible && show !== null && (
    <a className="line" href={show}>
      {t("identity:showPassword")}
    </a>
  );
  return (
    <Field
      {...field}
      hint={
        hint || toShow ? (
          <>
            {hint} {toShow}
          </>
        ) : undefined
      }
      {...(visible ? { dir: "auto" } : { type: "password" })}
      autoCapitalize="none"
      spellCheck={false}
      required
    />
  );
}
