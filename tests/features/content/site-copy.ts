import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/**
 * A copy of the small site of the fixtures, to change and to build; gone with `remove`. `more`: another folder of
 * the fixtures that is laid over it.
 */
export function siteCopy(more?: "states") {
  const folder = mkdtempSync(path.join(tmpdir(), "lisan-site-"));
  const root = path.join(folder, "site");
  cpSync("tests/fixtures/content/site", root, { recursive: true });
  if (more) cpSync(`tests/fixtures/content/${more}`, root, { recursive: true });
  return {
    root,
    dataDir: path.join(folder, "data"),
    read: (file: string) => readFileSync(path.join(root, file), "utf8"),
    write: (file: string, text: string | Uint8Array) => writeFileSync(path.join(root, file), text),
    make(file: string, text: string) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    },
    replace(file: string, from: string | RegExp, to: string) {
      const before = readFileSync(path.join(root, file), "utf8");
      writeFileSync(path.join(root, file), before.replace(from, to));
    },
    delete: (file: string) => rmSync(path.join(root, file), { recursive: true }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
