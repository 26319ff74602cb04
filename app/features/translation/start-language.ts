import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Locale } from "../../i18n/locale.ts";
import { canonicalName, localeNameProblem } from "../../i18n/locale-name.ts";
import { reportOn } from "../content/policy/problem.ts";
import { listFolder } from "../content/publish/read-file.ts";
import { TERMS_HEADER } from "../content/publish/read-site.ts";
import type { FileChange } from "./change-files.ts";
import { type LanguageWords, type NewLocale, newLocale } from "./new-locale.ts";
import { readLocaleFile } from "./strings/check-language.ts";

export type StartRefusal =
  /** The name is no BCP 47 name of a language: what is wrong, and what to do. */
  | { why: "misnamed"; message: string; mend: string; instead: string | null }
  | { why: "exists"; tag: string }
  /** Neither Intl nor whoever asked knows this of the language. */
  | { why: "unknown"; field: "name" | "script" };

export type Started =
  | { refused: StartRefusal }
  | ({ tag: string; files: string[] } & Extract<NewLocale, { locale: object }>);

const TEAM = `# Who translates and reviews, and agrees to be named. Nobody has to be; no e-mail addresses.
members: []
`;

/** As Biome writes it: a list stays on its line. */
const printed = (value: object): string =>
  `${JSON.stringify(value, null, 2).replace(/\[\s+([^\]]*?)\s+\]/g, (_, inside: string) => `[${inside.replace(/,\s+/g, ", ")}]`)}\n`;

/** The languages of a site whose `locale.json` can be read. */
export async function knownLocales(root: string): Promise<Locale[]> {
  return (await listFolder(root, "locales", "folder")).flatMap((tag) => {
    const locale = readLocaleFile(root, tag, reportOn(""));
    return locale ? [{ tag, ...locale }] : [];
  });
}

/** What a language would begin with, and what stands against it; writes nothing. */
export async function planLanguage(root: string, tag: string, words: LanguageWords = {}): Promise<Started> {
  const misnamed = localeNameProblem(tag);
  if (misnamed) return { refused: { why: "misnamed", ...misnamed, instead: canonicalName(tag) } };
  // Folders whose names differ in nothing but case are one folder on many disks.
  const there = await listFolder(root, "locales", "folder");
  const same = there.find((one) => one.toLowerCase() === tag.toLowerCase());
  if (same !== undefined) return { refused: { why: "exists", tag: same } };
  const made = newLocale(tag, await knownLocales(root), words);
  if ("unknown" in made) return { refused: { why: "unknown", field: made.unknown } };
  const files = firstFiles(tag, made.locale).map(({ file }) => file);
  return { tag, files, ...made };
}

/** The files of a language that begins. */
export function firstFiles(tag: string, locale: Omit<Locale, "tag">): FileChange[] {
  const texts = { "locale.json": printed(locale), "terms.csv": `${TERMS_HEADER}\n`, "TEAM.yml": TEAM };
  return Object.entries(texts).map(([name, after]) => ({
    file: `locales/${tag}/${name}`,
    before: null,
    after,
  }));
}

/** Begins a language: its folder under `locales` is there with all its files, or not at all. */
export async function startLanguage(root: string, tag: string, words: LanguageWords = {}): Promise<Started> {
  const plan = await planLanguage(root, tag, words);
  if ("refused" in plan) return plan;
  // Beside `locales`, for a folder in it would be taken for a language.
  const temporary = await mkdtemp(path.join(root, `.starting-${tag}-`));
  try {
    const folder = path.join(temporary, tag);
    await mkdir(folder);
    for (const { file, after } of firstFiles(tag, plan.locale))
      await writeFile(path.join(folder, path.basename(file)), after);
    // Refused by the system where somebody else was faster.
    await rename(folder, path.join(root, "locales", tag));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOTEMPTY" || code === "EEXIST") return { refused: { why: "exists", tag } };
    throw error;
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return plan;
}
