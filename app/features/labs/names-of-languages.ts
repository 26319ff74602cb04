import { UDHR_LANGUAGES } from "./udhr/udhr-set.ts";

const DECLARATIONS = UDHR_LANGUAGES.map(([tag]) => tag);

/** The answers of the network that names languages (ISO 639-3), in its order. */
export const NETWORK_LANGUAGES =
  "afr ara aze bel ben bul cat ces ckb cmn dan deu ell eng est eus fin fra hau heb hin hrv hun hye ind isl ita jpn kat kaz kor lit mar mkd nld nob pes pol por ron run rus slk spa srp swe tgl tur ukr vie".split(
    " ",
  );

/** The languages that a lab names. */
const NAMED: Readonly<Record<string, readonly string[]>> = {
  language: [...DECLARATIONS, ...NETWORK_LANGUAGES],
  tokens: DECLARATIONS,
};

/**
 * The names of languages that a lab shows, as the page's language calls them, by "language:code". From the server: a
 * browser knows those of some languages only, and calls Rundi "rn".
 */
export function namesOfLanguages(lab: string, locale: string): Record<string, string> {
  const names = (tag: string) => new Intl.DisplayNames(tag, { type: "language", fallback: "none" });
  const [own, english] = [names(locale), names("en")];
  return Object.fromEntries(
    (NAMED[lab] ?? []).map((code) => [`language:${code}`, own.of(code) ?? english.of(code) ?? code]),
  );
}
