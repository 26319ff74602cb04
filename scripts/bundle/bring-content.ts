import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";

/** Names what was compiled; written last, so that a copy that was broken off is made again. */
const CURRENT = "current.json";

/**
 * Lessons come compiled with a bundle. A data folder that is new, or comes from an older bundle, gets them; nothing that
 * people did lies there. True where anything was copied.
 */
export function bringContent(compiled: string, dataDir: string): boolean {
  const content = path.join(dataDir, "content");
  const mark = (folder: string) => {
    const file = path.join(folder, CURRENT);
    return existsSync(file) ? readFileSync(file, "utf8") : null;
  };
  if (!existsSync(compiled) || mark(content) === mark(compiled)) return false;
  mkdirSync(dataDir, { recursive: true });
  rmSync(content, { recursive: true, force: true });
  cpSync(compiled, content, { recursive: true, filter: (file) => path.basename(file) !== CURRENT });
  cpSync(path.join(compiled, CURRENT), path.join(content, CURRENT));
  return true;
}
