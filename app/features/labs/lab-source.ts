import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** Where a lab's data comes from: what "How this is real" shows. */
export interface LabSource {
  file: string;
  bytes: number;
  sha256: string;
  package: string;
  version: string;
  packageLicence: string;
  licence: string;
  author: string;
  taken: { file: string; sha256: string }[];
  rows: number;
}

/** Reads files of a package and remembers which, with their hashes. */
export async function openPackage(folder: string) {
  const about = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  const taken: LabSource["taken"] = [];
  const read = async (file: string): Promise<Buffer> => {
    const bytes = await readFile(path.join(folder, file));
    taken.push({ file, sha256: sha256(bytes) });
    return bytes;
  };
  return {
    readBytes: read,
    readText: async (file: string): Promise<string> => (await read(file)).toString("utf8"),
    readJson: async <T>(file: string): Promise<T> => JSON.parse((await read(file)).toString("utf8")) as T,
    /** What a script of the package that holds nothing but data gives out. */
    async readDefault<T>(file: string): Promise<T> {
      await read(file);
      return (await import(path.join(folder, file))).default as T;
    },
    source(file: string, bytes: Uint8Array, more: Pick<LabSource, "licence" | "author" | "rows">): LabSource {
      return {
        file,
        bytes: bytes.length,
        sha256: sha256(bytes),
        package: about.name,
        version: about.version,
        packageLicence: about.license ?? "",
        ...more,
        taken,
      };
    },
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
