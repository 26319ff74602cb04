import { useTranslation } from "react-i18next";
import type { Cell } from "./grid.ts";

/** A square that fills up: empty, half, full, full with a dot. Its words say the same. */
export function StateMark({ cell: { state, late, assigned, work } }: { cell: Cell }) {
  const { t } = useTranslation("grid");
  const words = [
    t(`state.${state}`),
    ...(late ? [t("late")] : []),
    ...(assigned || work ? [] : [t("notAssigned")]),
    ...(work ? [t("attemptsCount", { count: work.attempts })] : []),
  ];
  return <span className={`state ${state}${late ? " late" : ""}`} role="img" aria-label={words.join(", ")} />;
}

/** What the marks mean, in words. */
export function StateKey() {
  const { t } = useTranslation("grid");
  return (
    <details>
      <summary>{t("key")}</summary>
      <ul className="key">
        {(["none", "begun", "done", "success"] as const).map((state) => (
          <li key={state}>
            <span className={`state ${state}`} aria-hidden="true" /> {t(`state.${state}`)}
          </li>
        ))}
        <li>
          <span className="state none late" aria-hidden="true" /> {t("late")}
        </li>
      </ul>
    </details>
  );
}
