const SLUG = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
const INSIDE = new RegExp(
  `^(?:/courses/${SLUG}(?:/${SLUG})?|/glossary|/about|/languages|/me)(?:#[\\p{L}\\p{N}_-]+)?$`,
  "u",
);
const ANCHOR = /^#[\p{L}\p{N}_-]+$/u;
const MAILTO = /^mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
const UNSAFE = /[\s\\\0-\x1f\x7f\u061c\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff"'<>`{}]/;

export type LinkKind = "inside" | "anchor" | "outside" | "mail";

/** What kind of link a URL is, or null where it may not stand in a lesson. */
export function linkKind(url: string): LinkKind | null {
  if (url.length > 2000 || UNSAFE.test(url)) return null;
  if (ANCHOR.test(url)) return "anchor";
  if (INSIDE.test(url)) return "inside";
  if (MAILTO.test(url)) return "mail";
  if (!/^https:\/\/[^/]/.test(url) || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  const isPlain = parsed.username === "" && parsed.password === "" && parsed.port === "";
  return parsed.protocol === "https:" && isPlain && /\.[a-z]/i.test(parsed.hostname) ? "outside" : null;
}
