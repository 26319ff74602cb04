import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");

export interface LocaleOnDisk {
  tag: string;
  direction: "ltr" | "rtl";
  /** ISO 15924, e.g. "Arab". */
  script: string;
}

/** The languages of this project, found as the app finds them: a new folder is tested without a change here. */
export const localesOnDisk: readonly LocaleOnDisk[] = readdirSync(path.join(root, "locales"), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name: tag }) => {
    const file = path.join(root, "locales", tag, "locale.json");
    const { direction, script } = JSON.parse(readFileSync(file, "utf8"));
    return { tag, direction, script };
  });
