import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A copy of the small site of the fixtures, to change and to build; gone with `remove`. */
export function siteCopy() {
  const folder = mkdtempSync(path.join(tmpdir(), "lisan-site-"));
  const root = path.join(folder, "site");
  cpSync("tests/fixtures/content/site", root, { recursive: true });
  return {
    root,
    dataDir: path.join(folder, "data"),
    read: (file: string) => readFileSync(path.join(root, file), "utf8"),
    write: (file: string, text: string | Uint8Array) => writeFileSync(path.join(root, file), text),
    replace(file: string, from: string | RegExp, to: string) {
      const before = readFileSync(path.join(root, file), "utf8");
      writeFileSync(path.join(root, file), before.replace(from, to));
    },
    delete: (file: string) => rmSync(path.join(root, file), { recursive: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
