import { data, redirect } from "react-router";
import { appContext } from "../context.ts";
import { deskAssets } from "../desk-assets.ts";
import { typeOfLanguages } from "../document-style.ts";
import { answerDesk } from "../features/translation/desk/answer-desk.ts";
import { checkTyped } from "../features/translation/desk/check-typed.tsx";
import { DeskFrame } from "../features/translation/desk/desk-frame.tsx";
import { pieceHref } from "../features/translation/desk/desk-href.ts";
import { deskVoice } from "../features/translation/desk/desk-voice.ts";
import { LessonDesk } from "../features/translation/desk/lesson-desk.tsx";
import { pieceAt, withHelp } from "../features/translation/desk/open-piece.ts";
import { patchTyped } from "../features/translation/desk/patch-typed.ts";
import { showIn } from "../features/translation/desk/show-blocks.ts";
import { StringsDesk } from "../features/translation/desk/strings-desk.tsx";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/translate-piece";

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { site } = context.get(appContext);
  const { generation } = context.get(pageContext);
  const found = await pieceAt(site.root, generation, params);
  if (!found) throw data(null, { status: 404 });
  const { target, piece } = found;
  const query = new URL(request.url).searchParams;
  const count = Number(query.get("sent") ?? 0);
  const sent = Number.isInteger(count) && count > 0 && count < 1000 ? count : null;
  const show = showIn(query);
  if (piece.kind === "strings") return { kind: "strings", target, piece, show, sent } as const;
  const lesson = await withHelp(site.root, generation, target, piece.lesson);
  return { kind: "lesson", target, lesson, show, sent } as const;
}

/** The script asks what the rules say, and gets the bare answer; a patch is a file. Neither makes a page. */
export const middleware: Route.MiddlewareFunction[] = [
  async ({ request, params, context }) => {
    if (request.method !== "POST") return;
    const isScript = request.headers.get("Accept")?.includes("application/json") ?? false;
    const form = await request.clone().formData();
    if (!isScript && form.get("intent") !== "patch") return;
    const { site, mayTry } = context.get(appContext);
    const { generation, locale } = context.get(pageContext);
    const found = params.locale === locale.tag ? await pieceAt(site.root, generation, params) : null;
    if (!found) throw data(null, { status: 404 });
    // Without leave to try, and where no patch can be made, the page says why.
    if (!isScript) return (mayTry() && (await patchTyped(found, form))) || undefined;
    if (!mayTry()) return Response.json({}, { status: 429 });
    return Response.json(await checkTyped(found, form, deskVoice(generation, locale).i18n));
  },
];

export async function action({ context, params, request }: Route.ActionArgs) {
  const { db, site, mayContribute, mayTry } = context.get(appContext);
  const { generation, locale } = context.get(pageContext);
  const found = params.locale === locale.tag ? await pieceAt(site.root, generation, params) : null;
  if (!found) throw data(null, { status: 404 });
  const done = await answerDesk(db, {
    ...found,
    generation: generation.id,
    form: await request.formData(),
    mayContribute,
    mayTry,
    now: Date.now(),
  });
  if ("answer" in done) return data(done.answer, { status: done.status });
  const show = showIn(new URL(request.url).searchParams);
  const query = `${show === "all" ? "" : `show=${show}&`}sent=${done.kept}`;
  return redirect(`${pieceHref(locale.tag, params.target, found.name)}?${query}`);
}

export default function TranslatePiece({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  const answer = actionData ?? null;
  const { target, show, sent } = loaderData;
  const ui = locale.tag;
  return (
    <DeskFrame
      generation={generation}
      locale={locale}
      styles={[deskAssets.style, typeOfLanguages(generation.locales).href]}
      script={deskAssets.script}
    >
      {loaderData.kind === "lesson" ? (
        <LessonDesk {...{ ui, target, show, answer, sent }} lesson={loaderData.lesson} />
      ) : (
        <StringsDesk
          {...{ ui, target, answer, sent }}
          show={show === "missing" ? show : "all"}
          {...loaderData.piece}
        />
      )}
    </DeskFrame>
  );
}
