import type { TFunction } from "i18next";
import { csv } from "./csv.ts";
import type { Grid } from "./grid.ts";

interface Told {
  t: TFunction;
  /** A lesson's title. */
  titleOf(lesson: string): string;
  /** A moment in the class's time zone. */
  minuteOf(at: number): string;
}

/** The grid as a table for a spreadsheet: a line a learner, two columns a lesson. */
export function gridCsv({ columns, rows }: Grid, { t, titleOf, minuteOf }: Told): string {
  const head = [
    t("grid:seat"),
    t("grid:name"),
    t("grid:finished"),
    t("grid:lastSeen"),
    t("grid:languages"),
    t("grid:needsHelp"),
    ...columns.flatMap(({ lesson }) => [titleOf(lesson), `${titleOf(lesson)}: ${t("grid:attempts")}`]),
  ];
  const lines = rows.map(({ member, done, lastAt, languages, help, cells }) => [
    member.seat,
    member.name ?? "",
    done,
    lastAt === null ? "" : minuteOf(lastAt),
    languages.join(" "),
    help.map(({ why, lesson }) => `${t(`grid:why.${why}`)}: ${titleOf(lesson)}`).join("; "),
    ...cells.flatMap(({ state, work }) => [t(`grid:state.${state}`), work?.attempts ?? 0]),
  ]);
  return csv([head, ...lines]);
}
