import type { Db } from "../../../db/connection.ts";
import type { Generation } from "../content/generation.ts";
import { type ClassFigures, classFigures } from "./class-figures.ts";
import { classSittings } from "./class-sittings.ts";
import { type Form, formKey, openForm } from "./form.ts";

export interface OpenedFigures {
  figures: ClassFigures;
  forms: readonly [Form, Form];
  keys: readonly [readonly number[], readonly number[]];
}

/** What a class may know about itself before and after a course; null where the course has no forms. */
export async function openClassFigures(
  db: Db,
  generation: Generation,
  locale: string,
  { classId, course }: { classId: string; course: string },
): Promise<OpenedFigures | null> {
  const [first, second] = [openForm(generation, locale, course, 0), openForm(generation, locale, course, 1)];
  if (!first || !second) return null;
  const keys = [formKey(generation, course, 0), formKey(generation, course, 1)] as const;
  const figures = classFigures(await classSittings(db, classId, course), {
    keys,
    versions: [first.version, second.version],
    options: Math.max(...first.questions.map(({ options }) => options.length)),
    private: generation.course(course)?.private === true,
  });
  return { figures, forms: [first, second], keys };
}
