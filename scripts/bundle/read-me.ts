import { readFileSync } from "node:fs";
import path from "node:path";
import { fillTemplate } from "../../app/i18n/fill-template.ts";
import { sourceLocale } from "../../app/i18n/source-locale.ts";
import type words from "../../locales/en/ui/bundle.json";

export type Say = (key: `bundle:${keyof typeof words}`, values?: Record<string, string>) => string;

/** The words of a bundle in one language; the source's where it has none yet. */
export function sayIn(root: string, tag: string): Say {
  const read = (locale: string): Partial<Record<string, string>> => {
    try {
      return JSON.parse(readFileSync(path.join(root, "locales", locale, "ui", "bundle.json"), "utf8"));
    } catch {
      return {};
    }
  };
  const words = { ...read(sourceLocale), ...read(tag) };
  return (key, values = {}) => fillTemplate(words[key.slice("bundle:".length)], values);
}

/** What stands beside the file that is double-clicked: the same in every language, the name of each above it. */
export function readMe(
  root: string,
  locales: readonly { tag: string; name: string }[],
  start: string,
): string {
  return locales
    .map(({ tag, name }) => {
      const say = sayIn(root, tag);
      const rest = [say("bundle:phones"), say("bundle:firewall"), say("bundle:stop")];
      return [
        `== ${name} ==`,
        "",
        say("bundle:title"),
        "",
        say("bundle:open", { file: start }),
        ...rest,
        say("bundle:data", { folder: "data" }),
      ].join("\r\n");
    })
    .join("\r\n\r\n")
    .concat("\r\n");
}
