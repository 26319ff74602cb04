import { lstat, readFile } from "node:fs/promises";
import path from "node:path";
import { localeNameProblem } from "../../i18n/locale-name.ts";
import { type Mended, mendText } from "../content/policy/mend-text.ts";
import { listFolder } from "../content/publish/read-file.ts";
import { writeAtomically } from "../content/publish/write-files.ts";

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
}

/** Takes byte order marks and CR out, and joins letters with their accents (NFC): nothing else, and no hash changes. */
export async function mendFiles(root: string, only?: readonly string[]): Promise<MendedFile[]> {
  const done: MendedFile[] = [];
  for (const file of await textFiles(root)) {
    if (only && !only.some((start) => file.startsWith(start))) continue;
    const full = path.join(root, file);
    if ((await lstat(full)).size > MAX_BYTES) continue;
    const { bytes, mended } = mendText(await readFile(full));
    if (mended.length === 0) continue;
    await writeAtomically(full, new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), true);
    done.push({ file, mended });
  }
  return done;
}
