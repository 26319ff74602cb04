import { useTranslation } from "react-i18next";

/** The keys that the script listens to inside a field; none of them is a letter, so that no typing is disturbed. */
const keys = [
  ["Alt+↓", "next"],
  ["Alt+↑", "previous"],
  ["Ctrl+Enter", "accept"],
  ["Alt+Enter", "copy"],
] as const;

export function DeskKeys() {
  const { t } = useTranslation();
  return (
    <details className="fold" data-keys hidden>
      <summary>{t("desk:keys.title")}</summary>
      <dl className="keys">
        {keys.map(([key, name]) => (
          <div key={key}>
            <dt dir="ltr">
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`desk:keys.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
