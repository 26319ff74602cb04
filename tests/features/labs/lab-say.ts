import { createSay, type Say } from "../../../app/features/labs/frame/say.ts";
import { namesOfLanguages } from "../../../app/features/labs/names-of-languages.ts";
import frameWords from "../../../locales/en/ui/lab.json" with { type: "json" };

function spelled(before: string, strings: object): [string, string][] {
  return Object.entries(strings).flatMap(([key, text]): [string, string][] =>
    typeof text === "string" ? [[before + key, text]] : spelled(`${before}${key}.`, text),
  );
}

/** How a lab speaks in a test: its English words, in any language's digits. */
export function labSay(name: string, strings: object, { lang = "en", digits = "latn" } = {}): Say {
  const words = {
    ...Object.fromEntries([...spelled("lab:", frameWords), ...spelled(`lab-${name}:`, strings)]),
    ...namesOfLanguages(name, lang),
  };
  return createSay({ words, lang, digits });
}
