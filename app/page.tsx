import type { i18n as I18n, TFunction } from "i18next";
import { createContext as createReactContext, type ReactNode, use } from "react";
import { I18nextProvider } from "react-i18next";
import { createContext } from "react-router";
import type { Generation } from "./features/content/generation.ts";
import type { Locale } from "./i18n/locale.ts";
import { negotiate } from "./i18n/negotiate.ts";
import { sourceLocale } from "./i18n/source-locale.ts";
import { offered } from "./i18n/speech.ts";
import { translatorFor } from "./i18n/translator.ts";

/** What every page of one request stands on. */
export interface Page {
  generation: Generation;
  locale: Locale;
  i18n: I18n;
  t: TFunction;
  /** The learner's id; null for a stranger. */
  learner: string | null;
  /** She teaches, or runs this copy. */
  staff: boolean;
  /** By plain http, from another machine. */
  unencrypted: boolean;
  /** Path of the request, with its query. */
  path: string;
}

/** Filled by the root middleware. */
export const pageContext = createContext<Page>();

const PageContext = createReactContext<Page | null>(null);

export function PageProvider({ page, children }: { page: Page; children: ReactNode }) {
  return (
    <I18nextProvider i18n={page.i18n}>
      <PageContext value={page}>{children}</PageContext>
    </I18nextProvider>
  );
}

export function usePage(): Page {
  const page = use(PageContext);
  if (!page) throw new Error("a page component was rendered outside PageProvider");
  return page;
}

interface Visit {
  generation: Generation;
  url: URL;
  learner: string | null;
  staff: boolean;
  unencrypted: boolean;
  savedLocale: string | null;
  acceptLanguage: string | null;
}

/** The URL owns the language; an address without one (an unknown page) speaks the visitor's. */
export function pageFor(visit: Visit): Page {
  const { generation, url, learner, staff, unencrypted, savedLocale, acceptLanguage } = visit;
  const first = url.pathname.split("/")[1] ?? "";
  const tags = generation.locales.map(({ tag }) => tag);
  const spokenBy = () => {
    // One that is only begun is had by asking for it, never by a browser's wish.
    const known = offered(generation.locales).map((one) => one.tag);
    const saved = savedLocale !== null && tags.includes(savedLocale) ? savedLocale : null;
    return saved ?? negotiate(known, sourceLocale, null, acceptLanguage);
  };
  const tag = tags.includes(first) ? first : spokenBy();
  const locale = generation.locales.find((known) => known.tag === tag);
  if (!locale) throw new Error(`the generation has no locale ${tag}: is locales/${sourceLocale} there?`);
  const i18n = translatorFor(generation, locale);
  return {
    generation,
    locale,
    i18n,
    t: i18n.t,
    learner,
    staff,
    unencrypted,
    path: url.pathname + url.search,
  };
}
