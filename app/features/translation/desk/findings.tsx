import { useTranslation } from "react-i18next";

/** Something wrong with a text that was typed; line and column count within it, from 1. */
export interface Finding {
  line: number;
  column: number;
  severity: "error" | "warning";
  code: string;
  message: string;
  mend: string;
}

/** What the rules say of a text. They speak English: it is marked as such. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  const { t } = useTranslation();
  if (findings.length === 0) return null;
  return (
    <ul className="plain findings">
      {findings.map(({ line, column, severity, code, message, mend }) => (
        <li key={`${line}:${column} ${code} ${message}`} className={severity === "error" ? "wrong" : "look"}>
          <strong>{t(`desk:severity.${severity}`)}</strong> {t("desk:place", { line, column })}
          <br />
          <span lang="en" dir="ltr">
            {message}
            <br />
            {mend}
          </span>
        </li>
      ))}
    </ul>
  );
}
