import { createInstance, type i18n as I18n } from "i18next";
import { formatNumber } from "./format.ts";
import type { Locale } from "./locale.ts";
import { sourceLocale } from "./source-locale.ts";
import { speechOf } from "./speech.ts";

/** What a published generation must offer so that its strings can be spoken. */
export interface Strings {
  locales: Locale[];
  /** Namespace -> keys, of one locale. */
  strings(locale: string): Record<string, object>;
}

const kept = new WeakMap<Strings, Map<string, I18n>>();

/** The i18next instance of a locale: made once per generation, missing keys answered by the fallback chain. */
export function translatorFor(generation: Strings, locale: Locale): I18n {
  let instances = kept.get(generation);
  if (!instances) {
    instances = new Map();
    kept.set(generation, instances);
  }
  const known = instances.get(locale.tag);
  if (known) return known;

  const speech = speechOf(locale);
  const all = [...new Set([locale.tag, ...locale.fallback, sourceLocale])];
  const chain = all.slice(all.indexOf(speech.tag));
  const instance = createInstance();
  instance.init({
    lng: speech.tag,
    fallbackLng: chain.slice(1),
    resources: Object.fromEntries(chain.map((tag) => [tag, generation.strings(tag)])),
    defaultNS: "common",
    initAsync: false,
    // React escapes; the few strings that become HTML by hand are escaped where they are used.
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  instance.services.formatter?.add("number", (value: number, _lng, options) =>
    formatNumber(speech, value, options),
  );
  instances.set(locale.tag, instance);
  return instance;
}
