import { data, type RouterContextProvider } from "react-router";
import { appContext } from "./context.ts";
import { paperBody } from "./features/paper/paper-body.tsx";
import { readCourse } from "./features/reading/read-course.ts";
import { contentVersion } from "./features/stick/content-version.ts";
import { formatDay } from "./i18n/format.ts";
import { speechOf } from "./i18n/speech.ts";
import { pageContext } from "./page.tsx";

/** All that a course on paper shows, or one lesson of it; else 404. */
export function openPaper(context: Readonly<RouterContextProvider>, courseId: string, lesson?: string) {
  const { generation, locale, i18n } = context.get(pageContext);
  const { content } = context.get(appContext);
  const of = readCourse(generation, locale, courseId, lesson);
  if (!of) throw data(null, { status: 404 });
  return {
    of,
    body: paperBody({ of, locale, locales: generation.locales, i18n }),
    date: formatDay(speechOf(locale), content.publishedAt(generation.id)),
    version: contentVersion(generation, locale.tag, of.course),
    single: lesson !== undefined,
  };
}
