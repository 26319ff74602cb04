import { typeOfLanguages } from "./document-style.ts";
import style from "./features/classroom/classroom.css?url";
import grid from "./features/classroom/progress/grid.css?url";
import type { Locale } from "./i18n/locale.ts";

/** Stylesheets of a teacher's pages beside a page's own; names of people and classes are in whatever language. */
export const classroomStyles = (locales: readonly Locale[]): string[] => [
  style,
  grid,
  typeOfLanguages(locales).href,
];
