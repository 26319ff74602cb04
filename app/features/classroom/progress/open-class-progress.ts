import type { Db } from "../../../../db/connection.ts";
import type { Generation } from "../../content/generation.ts";
import { type Grid, gridOf, type Row } from "./grid.ts";
import { type LessonName, lessonKeys, lessonName, requiredIn } from "./lesson-names.ts";
import { readClassWork } from "./read-class-work.ts";

/** So many rows on one page: what a phone can draw, and a sheet of paper hold. */
export const ROWS = 60;
/** So many of those who need help on top; the rest are told as a number. */
export const MOST_HELP = 12;

/** What the class page shows of its learners. Small enough at any size of the class. */
export interface ClassProgress {
  columns: (Grid["columns"][number] & { name: LessonName })[];
  rows: Row[];
  help: Row[];
  needHelp: number;
  learners: number;
  page: { first: number; previous: number | null; next: number | null };
}

/** @param from the first row to show, from 0, as the address says it */
export async function openClassProgress(
  db: Db,
  generation: Generation,
  locale: string,
  { classId, from, now }: { classId: string; from: number; now: number },
): Promise<ClassProgress> {
  const grid = await openGrid(db, generation, classId, now);
  const first = from > 0 && from < grid.rows.length ? Math.floor(from) : 0;
  const help = grid.rows.filter((row) => row.help.length > 0);
  return {
    columns: grid.columns.map((column) => ({
      ...column,
      name: lessonName(generation, locale, column.lesson),
    })),
    rows: grid.rows.slice(first, first + ROWS),
    help: help.slice(0, MOST_HELP),
    needHelp: help.length,
    learners: grid.rows.length,
    page: {
      first,
      previous: first > 0 ? Math.max(0, first - ROWS) : null,
      next: first + ROWS < grid.rows.length ? first + ROWS : null,
    },
  };
}

/** The whole grid: what the CSV prints, too. */
export async function openGrid(db: Db, generation: Generation, classId: string, now: number): Promise<Grid> {
  const catalog = { courses: generation.courses, required: requiredIn(generation) };
  return gridOf(await readClassWork(db, classId, catalog), lessonKeys(generation), now);
}
