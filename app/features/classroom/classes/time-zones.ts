/** Places that are called otherwise by now; browsers and Node still list the older names, and take both. */
const renamed: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

const canReckon = (timeZone: string): boolean => {
  try {
    new Intl.DateTimeFormat("en", { timeZone });
    return true;
  } catch {
    return false;
  }
};

const today = (name: string): string => {
  const other = renamed[name];
  return other && canReckon(other) ? other : name;
};

const machine = ["UTC", ...Intl.supportedValuesOf("timeZone")];

/** Every time zone that this machine knows, by its IANA name of today. */
export const timeZones: readonly string[] = [...new Set(machine.map(today))].sort();

const known = new Set([...timeZones, ...machine]);

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
    if (zones.length === 1 && zones[0]) return today(zones[0]);
  }
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isTimeZone(here) ? today(here) : "UTC";
}
