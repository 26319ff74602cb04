import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Block } from "../../content/blocks/block.ts";
import { ledgerBlocksOf } from "../../content/blocks/blocks-of.ts";
import { type Change, readLedger } from "../../content/blocks/ledger.ts";
import { reportOn } from "../../content/policy/problem.ts";
import { ledgerFile, lessonFile } from "../../content/publish/lesson-files.ts";
import { bytesOf, type LessonName, openText } from "../open-lesson-pair.ts";

/** A block of the source that was not there before; what it replaces, where its ledger says so. */
export interface SourceChange {
  file: string;
  line: number;
  column: number;
  kind: Block["kind"];
  before: string | null;
  now: string;
  /** How much it changes, as its author says. */
  change: Change | null;
}

async function blocksAt(root: string, { course, lesson }: LessonName): Promise<Block[]> {
  const { found } = await openText(root, lessonFile(sourceLocale, course, lesson), false);
  return found ? ledgerBlocksOf(found.read, found.bytes) : [];
}

/** What a lesson of the source says that it did not say before. */
export async function changedSource(
  baseRoot: string,
  root: string,
  name: LessonName,
): Promise<{ changes: SourceChange[]; gone: number }> {
  const [before, now] = [await blocksAt(baseRoot, name), await blocksAt(root, name)];
  const file = lessonFile(sourceLocale, name.course, name.lesson);
  const bytes = (await bytesOf(root, ledgerFile(name.course, name.lesson))) ?? new Uint8Array();
  const ledger = readLedger(bytes, reportOn(file));
  const there = new Set(before.map(({ hash }) => hash));
  const today = new Set(now.map(({ hash }) => hash));
  const replaced = new Set<string>();
  const changes = now
    .filter(({ hash }) => !there.has(hash))
    .map(({ hash, line, column, kind, text }): SourceChange => {
      const step = ledger.findLast(({ h, was }) => h === hash && was !== undefined && there.has(was));
      const old = before.find((one) => one.hash === step?.was);
      if (old) replaced.add(old.hash);
      return { file, line, column, kind, before: old?.text ?? null, now: text, change: step?.change ?? null };
    });
  const gone = before.filter(({ hash }) => !today.has(hash) && !replaced.has(hash)).length;
  return { changes, gone };
}
