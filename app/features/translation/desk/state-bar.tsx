import { useTranslation } from "react-i18next";
import type { BlockCounts } from "../../content/lesson.ts";

/** Worst first, as it is drawn. */
const drawn = ["critical", "stale", "missing", "unstamped", "fresh"] as const;

/** How much stands how: a bar for the eye, and the same in words. */
export function StateBar({ counts }: { counts: BlockCounts }) {
  const { t } = useTranslation();
  const present = drawn.filter((state) => counts[state] > 0);
  let at = 0;
  return (
    <div className="standing">
      <svg
        className="states"
        viewBox={`0 0 ${Math.max(1, counts.total)} 1`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {[...present].reverse().map((state) => {
          const x = at;
          at += counts[state];
          return <rect key={state} className={`is-${state}`} x={x} y={0} width={counts[state]} height={1} />;
        })}
      </svg>
      <ul className="plain counts">
        {present.map((state) => (
          <li key={state}>
            <span className={`swatch is-${state}`} aria-hidden="true" />
            {t(`desk:count.${state}`, { count: counts[state] })}
          </li>
        ))}
        {counts.reviewed > 0 && <li>{t("desk:count.reviewed", { count: counts.reviewed })}</li>}
      </ul>
    </div>
  );
}
