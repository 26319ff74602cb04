import type { Locale } from "../../../i18n/locale.ts";

/** How much of a whole something is, for the eye; its number stands beside it. */
export function ShareBar({ locale, count, all }: { locale: Locale; count: number; all: number }) {
  const width = all > 0 ? (count / all) * 100 : 0;
  return (
    <svg
      className="share"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="all" width="100" height="10" />
      <rect className="success" x={locale.direction === "rtl" ? 100 - width : 0} width={width} height="10" />
    </svg>
  );
}
