import { sourceLocale } from "../../../i18n/source-locale.ts";
import type { LessonName } from "../open-lesson-pair.ts";

/** Where the desk of a language stands; `ui` is the language that its pages speak. */
export const deskHref = (ui: string, target: string): string => `/${ui}/translate/${target}`;

/** The page of a lesson, or of a file of strings. */
export const pieceHref = (ui: string, target: string, { course, lesson }: LessonName): string =>
  `${deskHref(ui, target)}/${course}/${lesson}`;

/** Where a reader of a lesson can help; of the source, which nobody translates into, the choice of languages. */
export const helpHref = (tag: string, lesson: LessonName): string =>
  tag === sourceLocale ? `/${tag}/translate` : pieceHref(tag, tag, lesson);
