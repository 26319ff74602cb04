import type { TFunction } from "i18next";

/** Numbers among which every plural category of CLDR is met. */
const samples = [...Array.from({ length: 201 }, (_, n) => n), 1_000_000];

/** Where the page says how many answers still wait on this device: one per lesson page, filled by the reader script. */
export function OutboxStatus({ t, lang }: { t: TFunction; lang: string }) {
  const rules = new Intl.PluralRules(lang);
  const waiting = rules.resolvedOptions().pluralCategories.map((category) => {
    const count = samples.find((n) => rules.select(n) === category);
    return [`data-${category}`, t("exercise:waiting", { count: count ?? 0, skipInterpolation: true })];
  });
  return (
    <p
      className="quiet"
      role="status"
      data-outbox="0"
      {...Object.fromEntries(waiting)}
      data-sent={t("exercise:sent")}
      data-memory={t("exercise:notKept")}
      data-aside={t("exercise:notAccepted")}
      data-elsewhere={t("exercise:someoneElse")}
    />
  );
}
