import { readFileSync } from "node:fs";
import path from "node:path";
import { fillTemplate } from "../../app/i18n/fill-template.ts";
import { sourceLocale } from "../../app/i18n/source-locale.ts";

/** The words of `locales/<tag>/ui/bundle.json`; the source's where a language has none yet. */
export type BundleWords = Record<
  | "title"
  | "open"
  | "phones"
  | "firewall"
  | "stop"
  | "data"
  | "starting"
  | "opened"
  | "phonesOpen"
  | "noNetwork"
  | "running"
  | "openYourself"
  | "account"
  | "failed",
  string
>;

export function bundleWords(root: string, tag: string): BundleWords {
  const read = (locale: string): Partial<BundleWords> => {
    try {
      return JSON.parse(readFileSync(path.join(root, "locales", locale, "ui", "bundle.json"), "utf8"));
    } catch {
      return {};
    }
  };
  return { ...(read(sourceLocale) as BundleWords), ...read(tag) };
}

/** What stands beside the file that is double-clicked: the same in every language, the name of each above it. */
export function readMe(
  root: string,
  locales: readonly { tag: string; name: string }[],
  start: string,
): string {
  return locales
    .map(({ tag, name }) => {
      const words = bundleWords(root, tag);
      const lines = [words.open, words.phones, words.firewall, words.stop, words.data];
      const filled = lines.map((line) => fillTemplate(line, { file: start, folder: "data" }));
      return [`== ${name} ==`, "", words.title, "", ...filled].join("\r\n");
    })
    .join("\r\n\r\n")
    .concat("\r\n");
}
