import { match } from "@formatjs/intl-localematcher";
import { sameWriting } from "./fallback.ts";

const canonical = (tag: string): string[] => {
  try {
    return Intl.getCanonicalLocales(tag);
  } catch {
    return []; // not a language tag: "*", or whatever a stranger sent
  }
};

/** Tags of an `Accept-Language` header, best first; what is refused (q=0) or malformed is left out. */
export function acceptedTags(header: string | null): string[] {
  return (header ?? "")
    .slice(0, 1000)
    .split(",")
    .map((item, place) => {
      const [tag = "", ...parameters] = item.trim().split(";");
      const q = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((value) => value !== undefined);
      return { tag: tag.trim(), q: q === undefined ? 1 : Number(q), place };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q || a.place - b.place)
    .flatMap(({ tag }) => canonical(tag));
}

/** The locale for a visitor whose URL names none: her saved choice, else what her browser asks for, else the source. */
export function negotiate(
  offered: readonly string[],
  source: string,
  saved: string | null,
  acceptLanguage: string | null,
): string {
  if (saved && offered.includes(saved)) return saved;
  for (const wanted of acceptedTags(acceptLanguage)) {
    const candidates = offered.filter((tag) => sameWriting(wanted, tag));
    const found = match([wanted], candidates, "und", { algorithm: "lookup" });
    if (found !== "und") return found;
    const language = new Intl.Locale(wanted).language;
    const likely = candidates.find((tag) => new Intl.Locale(tag).language === language);
    if (likely) return likely;
  }
  return source;
}
