import { data } from "react-router";
import { appContext } from "../context.ts";
import { deskAssets } from "../desk-assets.ts";
import { documentStyle } from "../document-style.ts";
import { pieceHref } from "../features/translation/desk/desk-href.ts";
import { deskVoice } from "../features/translation/desk/desk-voice.ts";
import { pieceAt } from "../features/translation/desk/open-piece.ts";
import { openPreview } from "../features/translation/desk/open-preview.ts";
import { readDeskForm } from "../features/translation/desk/read-desk-form.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/translate-preview";

/** The lesson as it stands: where an exercise without script leads, and what a bookmark shows. */
export const loader = ({ context, params, request }: Route.LoaderArgs) =>
  preview(context, params, request, null);

export const action = async ({ context, params, request }: Route.ActionArgs) =>
  preview(context, params, request, await request.formData());

async function preview(
  context: Route.ActionArgs["context"],
  params: Route.ActionArgs["params"],
  request: Request,
  form: FormData | null,
): Promise<Response> {
  const { site, mayTry } = context.get(appContext);
  const { generation, locale } = context.get(pageContext);
  const found = params.locale === locale.tag ? await pieceAt(site.root, generation, params) : null;
  if (found?.piece.kind !== "lesson") throw data(null, { status: 404 });
  if (form && !mayTry()) throw data(null, { status: 429 });
  const { target, piece } = found;
  const query = new URL(request.url).searchParams;
  const { html, status } = await openPreview({
    site,
    generation,
    target,
    lesson: piece.lesson,
    edits: form ? readDeskForm(form, piece.fields).edits : [],
    only: query.get("only"),
    side: query.get("side") === "source" ? "source" : "own",
    voice: deskVoice(generation, locale),
    script: deskAssets.practise,
    action: `${pieceHref(locale.tag, target.locale.tag, params)}/preview`,
    styleOf: (shown) => documentStyle(shown, generation.locales).href,
  });
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8" });
  if (status === 503) headers.set("Retry-After", "2");
  return new Response(html, { status, headers });
}
