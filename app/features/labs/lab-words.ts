import { createHash } from "node:crypto";
import { brotliCompressSync } from "node:zlib";
import { sourceLocale } from "../../i18n/source-locale.ts";
import type { Generation, UiStrings } from "../content/generation.ts";
import { namesOfLanguages } from "./names-of-languages.ts";

/** Everything a lab says in one language, by "namespace:key". */
export interface LabWords {
  href: string;
  json: string;
  /** On the wire. */
  bytes: number;
}

const kept = new WeakMap<Generation, Map<string, LabWords>>();

/** The strings of the frame and of one lab, and names of languages; what is not translated stands in the next language that has it. */
export function labWords(generation: Generation, locale: string, lab: string): LabWords | null {
  const known = kept.get(generation) ?? new Map<string, LabWords>();
  kept.set(generation, known);
  const key = `${locale}.${lab}`;
  const found = known.get(key);
  if (found) return found;
  const namespaces = ["lab", `lab-${lab}`];
  if (!namespaces.every((name) => Object.hasOwn(generation.strings(sourceLocale), name))) return null;
  const { fallback = [], speaks } = generation.locales.find(({ tag }) => tag === locale) ?? {};
  // The farthest first: whoever comes later has the word.
  const chain = [sourceLocale, ...[...fallback].reverse(), ...(speaks ? [] : [locale])];
  const words: Record<string, string> = namesOfLanguages(lab, locale);
  for (const name of namespaces) {
    for (const tag of chain) flatten(`${name}:`, generation.strings(tag)[name] ?? {}, words);
  }
  const json = JSON.stringify(words);
  const hash = createHash("sha256").update(json).digest("hex").slice(0, 10);
  const made = { href: `/labs/${key}.${hash}.json`, json, bytes: brotliCompressSync(json).length };
  known.set(key, made);
  return made;
}

function flatten(before: string, strings: UiStrings | object, into: Record<string, string>): void {
  for (const [key, value] of Object.entries(strings)) {
    if (typeof value === "string") into[before + key] = value;
    else if (value !== null && typeof value === "object") flatten(`${before}${key}.`, value, into);
  }
}
