import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Rendering, Unit } from "./lesson-units.ts";

export const LICENCE = "CC-BY-4.0";

/** One line of a JSONL file. Between two translations `block` names the source block that both render. */
export interface PairLine {
  source_language: string;
  target_language: string;
  source_text: string;
  target_text: string;
  /** As in the files, with marks; left out between two translations: there it is found by `block`. */
  source_mdx?: string;
  target_mdx?: string;
  kind: Unit["kind"];
  course: string;
  lesson: string;
  block: string;
  source_state: Rendering["state"] | "source";
  target_state: Rendering["state"];
  /** One of both was not reviewed. */
  draft: boolean;
  /** Handles of those who let themselves be named. */
  by: string[];
  reviewed_by: string[];
  licence: typeof LICENCE;
}

type NamesOf = (locale: string) => ReadonlySet<string>;

const named = (renderings: readonly Rendering[], who: "by" | "rev", namesOf: NamesOf): string[] =>
  [
    ...new Set(
      renderings.flatMap((one) => {
        const handle = one[who];
        return handle !== undefined && namesOf(one.locale).has(handle) ? [handle] : [];
      }),
    ),
  ].sort();

const isDraft = ({ state }: Rendering): boolean => state !== "reviewed";

/** The source and one translation. */
export function sourcePair(unit: Unit, target: Rendering, namesOf: NamesOf): PairLine {
  const { course, lesson, hash: block, kind } = unit;
  return {
    source_language: sourceLocale,
    target_language: target.locale,
    source_text: unit.text,
    target_text: target.text,
    source_mdx: unit.mdx,
    target_mdx: target.mdx,
    kind,
    course,
    lesson,
    block,
    source_state: "source",
    target_state: target.state,
    draft: isDraft(target),
    by: named([target], "by", namesOf),
    reviewed_by: named([target], "rev", namesOf),
    licence: LICENCE,
  };
}

/** Two translations of one block: they say the same because both say what the source says. */
export function pairThroughSource(
  unit: Unit,
  source: Rendering,
  target: Rendering,
  namesOf: NamesOf,
): PairLine {
  const { course, lesson, hash: block, kind } = unit;
  return {
    source_language: source.locale,
    target_language: target.locale,
    source_text: source.text,
    target_text: target.text,
    kind,
    course,
    lesson,
    block,
    source_state: source.state,
    target_state: target.state,
    draft: isDraft(source) || isDraft(target),
    by: named([source, target], "by", namesOf),
    reviewed_by: named([source, target], "rev", namesOf),
    licence: LICENCE,
  };
}
