import { data, redirect } from "react-router";
import { appContext } from "../context.ts";
import { lastAnswered } from "../features/reading/last-answered.ts";
import { pageInAnotherLanguage } from "../features/reading/page-in-another-language.ts";
import { localeCookie } from "../i18n/locale-cookie.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/choose";

/** A language was chosen: remembers it, and leads to the same place in it, at the question answered last. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { generation, locale, learner } = context.get(pageContext);
  const { db, secure, setCookie } = context.get(appContext);
  if (params.locale !== locale.tag) throw data(null, { status: 404 });
  const { path, lesson } = pageInAnotherLanguage(generation, new URL(request.url).searchParams.get("page"));
  const question = learner && lesson ? await lastAnswered(db, learner, lesson) : null;
  setCookie(localeCookie(locale.tag, secure));
  return redirect(`/${locale.tag}${path}${question ? `#${question}` : ""}`);
}
