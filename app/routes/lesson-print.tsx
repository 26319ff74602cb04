import { openPaper } from "../paper-page.ts";
import type { Route } from "./+types/lesson-print";
import CoursePrint from "./course-print.tsx";

export const handle = { shared: true, reader: true };

/** As a whole course, with one lesson in it. */
export const loader = ({ context, params }: Route.LoaderArgs) =>
  openPaper(context, params.course, params.lesson);

export default CoursePrint;
