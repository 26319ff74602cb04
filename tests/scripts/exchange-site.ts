import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect, vi } from "vitest";
import { exportFile } from "../../scripts/translations/export.ts";
import { importFile } from "../../scripts/translations/import.ts";
import { siteCopy } from "../features/content/site-copy.ts";

export const FORMATS = ["xliff12", "po"] as const;
export type Format = (typeof FORMATS)[number];

export const MDX = "content/ar/demo/demo-states.mdx";
export const STAMPS = "content/ar/demo/demo-states.l10n.jsonl";

/** A copy of the fixture site with plural strings, the two verbs over it, and all that they say. */
export function exchangeSite() {
  const site = siteCopy("states");
  const out = path.join(path.dirname(site.root), "out");
  const said: string[] = [];
  site.write(
    "locales/en/ui/common.json",
    '{"go":"Go on","steps_one":"{{count}} step","steps_other":"{{count}} steps"}\n',
  );
  site.write(
    "locales/ar/ui/common.json",
    '{\n  "go":  "تقدّم",\n  "steps_zero": "لا خطوات",\n  "steps_one": "خطوة",\n  "steps_two": "خطوتان",\n  "steps_few": "{{count}} خطوات",\n  "steps_many": "{{count}} خطوة",\n  "steps_other": "{{count}} خطوة"\n}\n',
  );
  for (const way of ["log", "error"] as const)
    vi.spyOn(console, way).mockImplementation((line: string) => void said.push(...line.split("\n")));

  /** Every file of the site by its hash. */
  function snapshot(): Map<string, string> {
    const files = readdirSync(site.root, { recursive: true, encoding: "utf8" }).sort();
    const bytes = files.filter((file) => statSync(path.join(site.root, file)).isFile());
    const hash = (file: string) =>
      createHash("sha256")
        .update(readFileSync(path.join(site.root, file)))
        .digest("hex");
    return new Map(bytes.map((file) => [file, hash(file)]));
  }
  return {
    ...site,
    out,
    said,
    snapshot,
    /** Files that differ from a snapshot. */
    changed: (before: Map<string, string>): string[] =>
      [...snapshot()].flatMap(([file, hash]) => (before.get(file) === hash ? [] : [file])),
    /** What an export writes. */
    async goes(format: Format, ...more: string[]): Promise<string> {
      said.length = 0;
      expect(await exportFile(["--format", format, "--out", out, "ar", ...more], site.root)).toBe(0);
      return readFileSync(out, "utf8");
    },
    /** Imports a text; answers the exit code. */
    comes(format: Format, text: string | Uint8Array, ...more: string[]): Promise<number> {
      writeFileSync(out, text);
      said.length = 0;
      return importFile(["--format", format, out, "ar", ...more], site.root);
    },
    /** Errors that were told, without the name of the file. */
    errors: () => said.filter((line) => / error /.test(line)).map((line) => line.slice(out.length)),
  };
}

/** Replaces what stands in a text once. */
export function swap(text: string, from: string, to: string): string {
  expect(text.split(from).length, `"${from}" stands once`).toBe(2);
  return text.replace(from, () => to);
}
