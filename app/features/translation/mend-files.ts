import { lstat, readFile } from "node:fs/promises";
import path from "node:path";
import { localeNameProblem } from "../../i18n/locale-name.ts";
import { sourceLocale } from "../../i18n/source-locale.ts";
import { type Mended, mendText } from "../content/policy/mend-text.ts";
import { listFolder } from "../content/publish/read-file.ts";
import { writeAtomically } from "../content/publish/write-files.ts";
import { readLanguageStrings } from "./strings/check-language.ts";
import { extraStrings } from "./strings/compare-strings.ts";
import { dropJsonText } from "./strings/edit-json.ts";
import { readStrings, type StringFile } from "./strings/read-strings.ts";

const TEXT = /\.(?:csv|json|jsonl|mdx|txt|yml)$/;
/** No text of ours is near it; what is larger is not read at all. */
const MAX_BYTES = 1024 * 1024;

/** Every text file of the languages of a site, in `content/<locale>` and `locales/<locale>`. Links are not followed. */
async function textFiles(root: string): Promise<string[]> {
  const files: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const name of await listFolder(root, folder, "file"))
      if (TEXT.test(name)) files.push(`${folder}/${name}`);
    for (const name of await listFolder(root, folder, "folder")) await walk(`${folder}/${name}`);
  };
  for (const tag of await listFolder(root, "locales", "folder")) {
    if (localeNameProblem(tag)) continue;
    await walk(`content/${tag}`);
    await walk(`locales/${tag}`);
  }
  return files;
}

export interface MendedFile {
  file: string;
  mended: Mended[];
  /** Strings that the source does not have, taken out with their texts. */
  dropped: { key: string; text: string }[];
}

/** Takes the strings out of a file that the source has lost since they were translated. */
function withoutExtra(
  file: string,
  bytes: Uint8Array,
  source: ReadonlyMap<string, StringFile>,
): { text: string; dropped: MendedFile["dropped"] } {
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  const [, namespace = ""] = /^locales\/[^/]+\/ui\/([^/]+)\.json$/.exec(file) ?? [];
  const original = source.get(namespace);
  if (!original || original.problems.length > 0) return { text, dropped: [] };
  // What is no UTF-8 or no JSON is told by its place, and stays as it is.
  const own = readStrings(file, bytes);
  if (own.problems.length > 0) return { text, dropped: [] };
  const extra = extraStrings(original, own);
  return {
    text: extra.reduce((rest, { key }) => dropJsonText(rest, key.split(".")), text),
    dropped: extra.map(({ key, text }) => ({ key, text })),
  };
}

/**
 * Takes byte order marks and CR out, joins letters with their accents (NFC), and takes out strings that the source does
 * not have: nothing else, and no hash of a block changes.
 */
export async function mendFiles(root: string, only?: readonly string[]): Promise<MendedFile[]> {
  const done: MendedFile[] = [];
  const source = readLanguageStrings(root, sourceLocale);
  for (const file of await textFiles(root)) {
    if (only && !only.some((start) => file.startsWith(start))) continue;
    const full = path.join(root, file);
    if ((await lstat(full)).size > MAX_BYTES) continue;
    const { bytes, mended } = mendText(await readFile(full));
    const { text, dropped } = withoutExtra(file, bytes, source);
    if (mended.length + dropped.length === 0) continue;
    await writeAtomically(full, text, true);
    done.push({ file, mended, dropped });
  }
  return done;
}
