import type { TFunction } from "i18next";
import { pluralAttributes } from "../../i18n/plural-attributes.ts";

interface OutboxStatusProps {
  t: TFunction;
  lang: string;
  /** Address of what a device that keeps courses loads beside the reader script. */
  keptScript: string;
}

/** Where the page says how many answers still wait on this device: one per lesson page, filled by the reader script. */
export function OutboxStatus({ t, lang, keptScript }: OutboxStatusProps) {
  return (
    <p
      className="quiet"
      role="status"
      data-outbox="0"
      data-kept-script={keptScript}
      {...pluralAttributes(lang, (count) => t("exercise:waiting", { count, skipInterpolation: true }))}
      data-sent={t("exercise:sent")}
      data-memory={t("exercise:notKept")}
      data-aside={t("exercise:notAccepted")}
      data-elsewhere={t("exercise:someoneElse")}
    />
  );
}
