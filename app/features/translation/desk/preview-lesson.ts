import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { CompileJob, NamedBytes } from "../../content/compile/compile-job.ts";
import type { LessonText } from "../../content/compile/pair-lessons.ts";
import type { CompiledLesson } from "../../content/lesson.ts";
import { ledgerFile, lessonFile, stampsFile } from "../../content/publish/lesson-files.ts";
import { editLesson, type OwnLesson } from "../edit-lesson.ts";
import { bytesOf, type LessonName, openLessonPair, openText } from "../open-lesson-pair.ts";
import type { TypedEdit } from "./read-desk-form.ts";
import type { Site } from "./site.ts";
import type { Target } from "./target.ts";

const FIGURE = /^[a-z0-9-]{1,64}$/;

export interface Previewed {
  /** Null where nothing can be shown. */
  lesson: CompiledLesson | null;
  /** Names of texts that cannot stand for their source: what stood there before is shown. */
  refused: string[];
}

/** The lesson as it would be with what was typed, compiled in the limited process; nothing is written. */
export async function previewLesson(
  { root, compile }: Site,
  { locale }: Target,
  name: LessonName,
  edits: readonly TypedEdit[],
): Promise<Previewed | "busy"> {
  const { course, lesson } = name;
  const files = {
    source: lessonFile(sourceLocale, course, lesson),
    own: lessonFile(locale.tag, course, lesson),
    ledger: ledgerFile(course, lesson),
    stamps: stampsFile(locale.tag, course, lesson),
  };
  const source = (await openText(root, files.source, false)).found;
  if (!source) return { lesson: null, refused: [] };
  const { found } = await openLessonPair(root, locale.tag, name);
  const own: OwnLesson = found && { lesson: found.lessons.own, paired: found.paired };
  const { text, refused } = editLesson(source, own, edits);
  const read = async (file: string): Promise<NamedBytes | undefined> => {
    const bytes = await bytesOf(root, file);
    return bytes ? { file, bytes } : undefined;
  };
  const [ledger, stamps] = [await read(files.ledger), await read(files.stamps)];
  const job: CompileJob = {
    file: files.own,
    locale: locale.tag,
    digits: locale.digits,
    direction: locale.direction,
    course,
    lesson,
    bytes: new TextEncoder().encode(text),
    source: { file: files.source, bytes: source.bytes },
    ...(ledger && { ledger }),
    ...(stamps && { stamps }),
    figures: await figuresOf(root, source),
    mode: "compile",
  };
  const compiled = await compile(job);
  if (compiled === "busy") return "busy";
  return { lesson: compiled.lesson, refused: refused.map((one) => one.source) };
}

/** The drawings that the source shows: a translation shows no others. */
async function figuresOf(root: string, { read }: LessonText): Promise<CompileJob["figures"]> {
  const figures: CompileJob["figures"] = {};
  for (const piece of read.pieces) {
    if (piece.type !== "figure" || !FIGURE.test(piece.name)) continue;
    const file = `content/figures/${piece.name}.svg`;
    const bytes = await bytesOf(root, file);
    if (bytes) figures[piece.name] = { file, bytes };
  }
  return figures;
}
