import { readFile } from "node:fs/promises";
import path from "node:path";
import { sourceLocale } from "../../../i18n/source-locale.ts";
import { listFolder } from "../../content/publish/read-file.ts";
import { lessonsOf } from "../open-lesson-pair.ts";
import { type CorpusCounts, pairCounter } from "./corpus-counts.ts";
import { printDatasheet } from "./datasheet.ts";
import { lessonUnits, type Reason, type Rendering, type Unit } from "./lesson-units.ts";
import { type OutputFolder, openOutput } from "./output-folder.ts";
import { type PairLine, pairThroughSource, sourcePair } from "./pair-line.ts";
import { TMX_END, tmxHead, tmxUnit } from "./tmx.ts";

export const DATASHEET = "DATASHEET.md";
const ALL = "tmx/all.tmx";

export interface CorpusOptions {
  root: string;
  /** Where to; what is there is replaced as a whole. */
  out: string;
  includeDrafts: boolean;
  /** Handles of those of a language who let themselves be named. */
  namesOf(locale: string): Promise<ReadonlySet<string>>;
  onProgress?: (done: number, total: number) => void;
}

/** Gathers lines by file, so that each file is opened once a lesson and no lesson stays in memory. */
async function writeLines(output: OutputFolder, lines: readonly PairLine[]): Promise<void> {
  const files = Map.groupBy(lines, (line) => `jsonl/${line.source_language}-${line.target_language}.jsonl`);
  for (const [file, some] of files)
    await output.append(file, some.map((line) => `${JSON.stringify(line)}\n`).join(""));
}

function linesOf(units: readonly Unit[], names: (locale: string) => ReadonlySet<string>): PairLine[] {
  return units.flatMap((unit) =>
    unit.renderings.flatMap((one, at) => [
      sourcePair(unit, one, names),
      ...unit.renderings.slice(at + 1).map((other) => pairThroughSource(unit, one, other, names)),
    ]),
  );
}

/**
 * Writes every pair of blocks of which one says what the other says, lesson by lesson: TMX, JSONL and a datasheet.
 * The same files give the same bytes.
 */
export async function writeCorpus(options: CorpusOptions): Promise<CorpusCounts> {
  const { root, includeDrafts, onProgress } = options;
  const locales = (await listFolder(root, "locales", "folder")).filter((tag) => tag !== sourceLocale);
  const consent = new Map<string, ReadonlySet<string>>();
  for (const locale of locales) consent.set(locale, await options.namesOf(locale));
  const names = (locale: string): ReadonlySet<string> => consent.get(locale) ?? new Set();
  const lessons = await lessonsOf(root, sourceLocale);
  const licence = await readFile(path.join(root, "content/LICENSE"), "utf8").catch(() => "");
  const head = tmxHead("CC-BY-4.0");
  const counts = pairCounter();
  const languages = new Map(
    locales.map((locale) => [locale, { locale, blocks: 0, reviewed: 0, leftOut: new Map<Reason, number>() }]),
  );
  let unreadable = 0;
  const output = await openOutput(path.resolve(options.out));
  try {
    for (const [at, name] of lessons.entries()) {
      const found = await lessonUnits(root, name, locales, includeDrafts);
      onProgress?.(at + 1, lessons.length);
      if (!found) {
        unreadable += 1;
        continue;
      }
      const lines = linesOf(found.units, names);
      for (const line of lines) counts.add(line);
      await writeLines(output, lines);
      await writeUnits(output, found.units, names, head);
      for (const [locale, reasons] of found.leftOut) {
        const into = languages.get(locale)?.leftOut;
        for (const [reason, count] of reasons) into?.set(reason, (into.get(reason) ?? 0) + count);
      }
      for (const { locale, state } of found.units.flatMap(({ renderings }) => renderings)) {
        const language = languages.get(locale);
        if (!language) continue;
        language.blocks += 1;
        language.reviewed += Number(state === "reviewed");
      }
    }
    for (const file of output.files()) if (file.endsWith(".tmx")) await output.append(file, TMX_END);
    const result: CorpusCounts = {
      includeDrafts,
      lessons: lessons.length,
      unreadable,
      languages: [...languages.values()],
      pairs: counts.all(),
    };
    const sums = output.files().map((file) => `${output.hash(file)}  ${file}\n`);
    if (sums.length > 0) await output.append("SHA256SUMS", sums.join(""));
    if (licence !== "") await output.append("LICENSE", licence);
    await output.append(DATASHEET, printDatasheet(result, await sourceState(root)));
    await output.finish();
    return result;
  } finally {
    await output.discard();
  }
}

/** A file for the source and each language, and one with all of them. */
async function writeUnits(
  output: OutputFolder,
  units: readonly Unit[],
  names: (locale: string) => ReadonlySet<string>,
  head: string,
): Promise<void> {
  const texts = new Map<string, string[]>();
  const add = (file: string, text: string) => void texts.set(file, [...(texts.get(file) ?? []), text]);
  const seen = new Map<string, number>();
  for (const unit of units) {
    // Equal blocks of a lesson have one hash.
    const place = `${unit.course}/${unit.lesson}/${unit.hash}`;
    const nth = (seen.get(place) ?? 0) + 1;
    seen.set(place, nth);
    const id = nth === 1 ? place : `${place}/${nth}`;
    const of = (renderings: readonly Rendering[]) => tmxUnit(unit, id, renderings, names);
    add(ALL, of(unit.renderings));
    for (const one of unit.renderings) add(`tmx/${sourceLocale}-${one.locale}.tmx`, of([one]));
  }
  for (const [file, parts] of texts) await output.append(file, parts.join(""), head);
}

/** How the source itself was made. */
async function sourceState(root: string): Promise<string> {
  const text = await readFile(path.join(root, `locales/${sourceLocale}/locale.json`), "utf8").catch(
    () => "{}",
  );
  return String((JSON.parse(text) as { state?: unknown }).state ?? "unknown");
}
