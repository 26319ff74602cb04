import type { TFunction } from "i18next";
import type { Locale } from "../../i18n/locale.ts";
import { speechOf } from "../../i18n/speech.ts";

/** `--accent` and `--paper` of tokens.css in the light: a manifest knows no variables. */
const COLOURS = { theme: "#a8401f", background: "#fbf8f2" } as const;

/** Addresses of the pictures. */
interface Icons {
  icon: string;
  small: string;
  large: string;
}

/** The web app manifest of a language: https://www.w3.org/TR/appmanifest/ */
export function webManifest(locale: Locale, t: TFunction, { icon, small, large }: Icons) {
  const home = `/${locale.tag}`;
  const speech = speechOf(locale);
  const png = (src: string, size: number, purpose: "any" | "maskable") => ({
    src,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  });
  return {
    // One app, whatever language it was installed in.
    id: "/",
    name: `${locale.brand}: ${t("home:title")}`,
    short_name: locale.brand,
    description: t("home:lead"),
    lang: speech.tag,
    dir: speech.direction,
    start_url: home,
    scope: "/",
    display: "standalone",
    theme_color: COLOURS.theme,
    background_color: COLOURS.background,
    categories: ["education"],
    icons: [
      { src: icon, sizes: "any", type: "image/svg+xml" },
      png(small, 192, "any"),
      png(large, 512, "any"),
      // The weave goes to the edge: whatever shape a phone cuts, nothing is lost.
      png(large, 512, "maskable"),
    ],
    shortcuts: [
      { name: t("myLearning"), url: `${home}/me` },
      { name: t("offline:list.title"), url: `${home}/kept` },
      { name: t("glossary"), url: `${home}/glossary` },
    ],
  };
}
