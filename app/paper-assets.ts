import paper from "./features/paper/paper-course.css?url";
import type { Locale } from "./i18n/locale.ts";
import { workshopStyles } from "./workshop-assets.ts";

/** Stylesheets of a course on paper beside a page's own: questions look there as on the sheets of a workshop. */
export const paperStyles = (locales: readonly Locale[]): string[] => [...workshopStyles(locales), paper];
