import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Block } from "../../content/blocks/block.ts";
import { blocksOf } from "../../content/blocks/blocks-of.ts";
import type { StampState } from "../../content/blocks/stamps.ts";
import type { JudgedPair } from "../../content/compile/pair-lessons.ts";
import { hasErrors } from "../../content/policy/problem.ts";
import { lessonFile } from "../../content/publish/lesson-files.ts";
import { type LessonName, openLessonPair, openText } from "../open-lesson-pair.ts";
import { plainLines } from "../plain-lines.ts";

/** The words of a block, without marks, and as they stand in the file. */
export interface Words {
  /** A line for each paragraph, item, option and cell in it. */
  text: string;
  mdx: string;
}

/** A block of the source in another language. */
export interface Rendering extends Words {
  locale: string;
  hash: string;
  state: StampState;
  by?: string;
  rev?: string;
}

/** A block of the source and what renders it, by language: what a corpus is made of. */
export interface Unit extends LessonName, Words {
  hash: string;
  kind: Block["kind"];
  renderings: Rendering[];
}

/** Why a block of the source has no rendering of a language in the corpus. */
export const REASONS = [
  "missing",
  "error",
  "broken",
  "stale",
  "critical",
  "unstamped",
  "merged",
  "not-reviewed",
] as const;
export type Reason = (typeof REASONS)[number];

export interface LessonUnits {
  units: Unit[];
  /** By language, then reason: blocks that are not in it. */
  leftOut: Map<string, Map<Reason, number>>;
}

function reasonOf(pair: JudgedPair, includeDrafts: boolean): Reason | null {
  if (!pair.own) return "missing";
  if (pair.unfit) return "broken";
  if (pair.state !== "fresh") return pair.state;
  // Two source blocks in one: the words of neither are a pair with all of it.
  if (pair.merged) return "merged";
  return pair.reviewed || includeDrafts ? null : "not-reviewed";
}

/** A source lesson in every language that may be in the corpus. Null where the source itself cannot be read. */
export async function lessonUnits(
  root: string,
  name: LessonName,
  locales: readonly string[],
  includeDrafts: boolean,
): Promise<LessonUnits | null> {
  const { course, lesson } = name;
  const source = await openText(root, lessonFile(sourceLocale, course, lesson), false);
  if (!source.found || hasErrors(source.problems)) return null;
  const { read, bytes } = source.found;
  const units = blocksOf(read, bytes).map((block): Unit => {
    const text = plainLines(read, block).join("\n");
    return { course, lesson, hash: block.hash, kind: block.kind, text, mdx: block.text, renderings: [] };
  });
  const leftOut: LessonUnits["leftOut"] = new Map();
  for (const locale of locales) {
    const reasons = new Map<Reason, number>();
    leftOut.set(locale, reasons);
    const leave = (reason: Reason, count = 1) => void reasons.set(reason, (reasons.get(reason) ?? 0) + count);
    const { found, problems } = await openLessonPair(root, locale, name);
    if (!found || hasErrors(problems)) {
      leave(hasErrors(problems) ? "error" : "missing", units.length);
      continue;
    }
    for (const [at, pair] of found.paired.pairs.entries()) {
      const { own, stamp } = pair;
      const reason = reasonOf(pair, includeDrafts);
      if (reason || !own || !stamp) {
        leave(reason ?? "unstamped");
        continue;
      }
      const text = plainLines(found.lessons.own.read, own).join("\n");
      const { state, by, rev } = stamp;
      units[at]?.renderings.push({
        locale,
        text,
        mdx: own.text,
        hash: own.hash,
        state,
        ...(by && { by }),
        ...(rev && { rev }),
      });
    }
  }
  return { units: units.filter(({ text, renderings }) => text !== "" && renderings.length > 0), leftOut };
}
