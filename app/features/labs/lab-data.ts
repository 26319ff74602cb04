import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { measureCutoff } from "./cutoff/findings.ts";
import { CLASSES, EACH, HELD_OUT_EACH, TRAIN_EACH } from "./digits/digit-set.ts";
import { measureDigits } from "./digits/findings.ts";
import { packPixels, takeDigits } from "./digits/pack-digits.ts";
import { readDigits } from "./digits/unpack-digits.ts";
import { measurePenguins } from "./penguins/findings.ts";
import { packPenguins, takePenguins } from "./penguins/pack-penguins.ts";
import { measureReidentify } from "./reidentify/findings.ts";

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

export const DIGITS_FILE = "content/lab-data/digits.bin";
export const PENGUINS_FILE = "content/lab-data/penguins.json";
export const SOURCES_FILE = "content/lab-data/sources.json";
export const FINDINGS_FILE = "app/features/labs/findings.json";

/** Packs the labs' data from the installed packages: path in the project -> bytes. */
export async function packLabData(
  root: string,
): Promise<{ files: Map<string, Uint8Array>; sources: LabSource[] }> {
  const digits = await openPackage(root, "mnist");
  const greys: number[][] = [];
  for (let digit = 0; digit < CLASSES; digit++) {
    greys.push((await digits.readJson<{ data: number[] }>(`src/digits/${digit}.json`)).data);
  }
  const packedDigits = packPixels(takeDigits(greys));

  const penguins = await openPackage(root, "vega-datasets");
  const rows = takePenguins(await penguins.readJson<Record<string, unknown>[]>("data/penguins.json"));
  const packedPenguins = Buffer.from(packPenguins(rows));

  const sources = [
    digits.source(DIGITS_FILE, packedDigits, {
      licence: "CC BY-SA 3.0",
      author: "Yann LeCun, Corinna Cortes (MNIST), from drawings collected by NIST",
      rows: CLASSES * EACH,
    }),
    penguins.source(PENGUINS_FILE, packedPenguins, {
      licence: "CC0 1.0",
      author: "Kristen Gorman, Palmer Station Antarctica LTER; Allison Horst, Alison Hill (palmerpenguins)",
      rows: rows.length,
    }),
  ];
  const files = new Map<string, Uint8Array>([
    [DIGITS_FILE, packedDigits],
    [PENGUINS_FILE, packedPenguins],
    [SOURCES_FILE, Buffer.from(`${printJson({ digits: sources[0], penguins: sources[1] })}\n`)],
  ]);
  return { files, sources };
}

/** Measures every printed figure on the packed files, as a browser reads them: the text of `FINDINGS_FILE`. */
export function measureLabData(files: Map<string, Uint8Array>): string {
  const packed = (file: string) => files.get(file) ?? new Uint8Array();
  const rows = JSON.parse(Buffer.from(packed(PENGUINS_FILE)).toString("utf8"));
  const findings = {
    digits: measureDigits(readDigits(packed(DIGITS_FILE))),
    penguins: measurePenguins(rows),
    cutoff: measureCutoff(rows),
    reidentify: measureReidentify(rows),
  };
  return `${printJson(findings)}\n`;
}

/** What is taken of each set, in words for the terminal. */
export const TAKEN: Record<string, string> = {
  mnist: `the first ${EACH} drawings of each digit: ${TRAIN_EACH} to train on, ${HELD_OUT_EACH} held out; 14 x 14, four greys`,
  "vega-datasets": "every row of penguins.json: species, island, four measures, sex",
};

async function openPackage(root: string, name: string) {
  const folder = path.join(root, "node_modules", name);
  const about = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8"));
  const taken: LabSource["taken"] = [];
  return {
    async readJson<T>(file: string): Promise<T> {
      const bytes = await readFile(path.join(folder, file));
      taken.push({ file, sha256: sha256(bytes) });
      return JSON.parse(bytes.toString("utf8")) as T;
    },
    source(file: string, bytes: Uint8Array, more: Pick<LabSource, "licence" | "author" | "rows">): LabSource {
      const { version, license: packageLicence } = about;
      return {
        file,
        bytes: bytes.length,
        sha256: sha256(bytes),
        package: name,
        version,
        packageLicence,
        ...more,
        taken,
      };
    },
  };
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** JSON as the project's formatter leaves it: lists of plain values stay on one line. */
function printJson(value: unknown, indent = ""): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== "object"))
      return `[${value.map((v) => JSON.stringify(v)).join(", ")}]`;
    return `[\n${value.map((item) => deeper + printJson(item, deeper)).join(",\n")}\n${indent}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, v]) => `${deeper}${JSON.stringify(key)}: ${printJson(v, deeper)}`,
  );
  return `{\n${fields.join(",\n")}\n${indent}}`;
}
