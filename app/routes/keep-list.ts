import { data } from "react-router";
import { appContext } from "../context.ts";
import { readSetting } from "../features/identity/settings.ts";
import { type KeepList, keepFiles, versionOf } from "../features/offline/keep-list.ts";
import { courseWordsFor } from "../features/reading/in-language.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/keep-list";

/** What a device fetches to keep a course: the pages as strangers see them, and all that they load. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, look } = context.get(appContext);
  const { generation, locale } = context.get(pageContext);
  const course = generation.course(params.course);
  const words = course && courseWordsFor(generation, locale.tag, course.id);
  if (!course || !words || params.locale !== locale.tag || !(await readSetting(db, "keepForOffline")))
    throw data(null, { status: 404 });
  const home = `/${locale.tag}/courses/${course.id}`;
  const files = await keepFiles({
    pages: {
      lessons: [`/${locale.tag}/kept`, home, ...course.lessons.map(({ id }) => `${home}/${id}`)],
      glossary: [`/${locale.tag}/glossary`],
    },
    look,
  });
  const list: KeepList = {
    course: course.id,
    locale: locale.tag,
    title: words.title,
    lang: words.lang,
    dir: generation.locales.find(({ tag }) => tag === words.lang)?.direction ?? "ltr",
    version: versionOf(files),
    files,
  };
  return Response.json(list);
}
