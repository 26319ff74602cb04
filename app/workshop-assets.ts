import { classroomStyles } from "./classroom-assets.ts";
import paper from "./features/classroom/workshop/paper.css?url";
import script from "./features/classroom/workshop/room-script.ts?worker&url";
import style from "./features/classroom/workshop/workshop.css?url";
import type { Locale } from "./i18n/locale.ts";

/** Stylesheets of a workshop's pages beside a page's own. */
export const workshopStyles = (locales: readonly Locale[]): string[] => [
  ...classroomStyles(locales),
  style,
  paper,
];

/** The one for the room's phones. */
export const roomStyle = style;

/** Turns slides by keys, and shows what is new. */
export const roomScript = script;
