/** Every time zone that this machine knows, by its IANA name. */
export const timeZones: readonly string[] = [
  ...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")]),
].sort();

const known = new Set(timeZones);

export const isTimeZone = (name: string): boolean => known.has(name);

/** The time zones of a country, as CLDR lists them; not yet in TypeScript's own library. */
function zonesOf(tag: string): string[] {
  try {
    const locale = new Intl.Locale(tag) as Intl.Locale & { getTimeZones?(): string[] | undefined };
    return locale.getTimeZones?.()?.filter(isTimeZone) ?? [];
  } catch {
    return []; // not a language tag
  }
}

/**
 * A guess to begin with, where she has no class yet whose zone it could be: the one zone of the country that her
 * browser names ("sw-KE"), else the one that this machine stands in.
 */
export function likelyTimeZone(acceptedTags: readonly string[]): string {
  for (const tag of acceptedTags) {
    const zones = zonesOf(tag);
    if (zones.length === 1 && zones[0]) return zones[0];
  }
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isTimeZone(here) ? here : "UTC";
}
