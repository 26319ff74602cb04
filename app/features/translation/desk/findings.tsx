import { useTranslation } from "react-i18next";

/** Something wrong with a text that was typed; line and column count within it, from 1. */
export interface Finding {
  /** Of what is about no text of the form: the file that it is about; "" for none. */
  file?: string;
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
      {findings.map(({ file, line, column, severity, code, message, mend }) => (
        <li
          key={`${file} ${line}:${column} ${code} ${message}`}
          className={severity === "error" ? "wrong" : "look"}
        >
          <strong>{t(`desk:severity.${severity}`)}</strong>{" "}
          {file && (
            <>
              <code dir="ltr">{file}</code>{" "}
            </>
          )}
          {/* What is about the whole has no place. */}
          {file !== "" && t("desk:place", { line, column })}
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
