import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { Generation } from "../../content/generation.ts";
import type { LessonName } from "../open-lesson-pair.ts";
import { STRINGS } from "../proposals/proposal.ts";
import type { HelpedBlock } from "./block-pair.tsx";
import { termsIn } from "./block-terms.ts";
import { memoryOf } from "./memory.ts";
import { type DeskLesson, openDeskLesson } from "./open-desk-lesson.ts";
import type { Editable } from "./read-desk-form.ts";
import { type StringRow, stringRows } from "./string-rows.ts";
import { type Target, targetOf } from "./target.ts";

/** What is translated on one page: a lesson, or a file of strings. */
export type Piece =
  | { kind: "lesson"; lesson: DeskLesson; fields: Editable[] }
  | { kind: "strings"; file: string; rows: StringRow[]; fields: Editable[] };

/** Opens a piece that the published content names; null for anything else, so that no path is ever made of an address. */
export async function openPiece(
  root: string,
  generation: Generation,
  { locale }: Target,
  course: string,
  lesson: string,
): Promise<Piece | null> {
  if (course === STRINGS) {
    const rows = stringRows(generation, locale, lesson);
    if (!rows) return null;
    const fields = rows.flatMap((row) => row.fields.map(({ key, own }) => ({ name: key, own })));
    return { kind: "strings", file: lesson, rows, fields };
  }
  if (!generation.lessonHead(sourceLocale, course, lesson)) return null;
  const opened = await openDeskLesson(root, locale.tag, { course, lesson });
  if (!opened) return null;
  return {
    kind: "lesson",
    lesson: opened,
    fields: opened.blocks.map(({ hash, own }) => ({ name: hash, own })),
  };
}

/** What a request of the desk is about. */
export interface Asked {
  root: string;
  target: Target;
  piece: Piece;
  /** As a proposal names it. */
  name: LessonName;
}

/** The piece that an address of the desk names, in the language that it names. */
export async function pieceAt(
  root: string,
  generation: Generation,
  address: { target: string; course: string; lesson: string },
): Promise<Asked | null> {
  const { course, lesson } = address;
  const target = targetOf(generation, address.target);
  const piece = target && (await openPiece(root, generation, target, course, lesson));
  return target && piece ? { root, target, piece, name: { course, lesson } } : null;
}

/** With what is known already of every block: the glossary's words, and what was translated for similar ones. */
export async function withHelp(
  root: string,
  generation: Generation,
  { locale }: Target,
  lesson: DeskLesson,
): Promise<Omit<DeskLesson, "blocks"> & { blocks: HelpedBlock[] }> {
  const others: DeskLesson[] = [];
  for (const { id: course, lessons } of generation.courses) {
    for (const { id } of lessons) {
      if (!generation.lessonHead(locale.tag, course, id)) continue;
      const opened = await openDeskLesson(root, locale.tag, { course, lesson: id });
      if (opened) others.push(opened);
    }
  }
  const memory = memoryOf(`${root} ${locale.tag}`, others);
  const [source, own] = [generation.terms(sourceLocale), generation.terms(locale.tag)];
  const blocks = lesson.blocks.map((block) => ({
    ...block,
    terms: termsIn(block, source, own),
    similar: memory.similar(block),
  }));
  return { ...lesson, blocks };
}
