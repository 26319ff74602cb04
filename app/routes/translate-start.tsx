import { deskAssets } from "../desk-assets.ts";
import { DeskFrame } from "../features/translation/desk/desk-frame.tsx";
import { StartView } from "../features/translation/desk/start-view.tsx";
import { targetOf } from "../features/translation/desk/target.ts";
import { canonicalName } from "../i18n/locale-name.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/translate-start";

/** `?tag=` names a language; a name of more than a tag's length is none. */
export function loader({ context, request }: Route.LoaderArgs) {
  const { generation } = context.get(pageContext);
  const tag = (new URL(request.url).searchParams.get("tag") ?? "").trim().slice(0, 35);
  const target = tag === "" ? null : targetOf(generation, tag);
  const meant = target ? null : canonicalName(tag);
  return { tag, target, instead: meant !== tag && meant && targetOf(generation, meant) ? meant : null };
}

export default function TranslateStart({ loaderData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  return (
    <DeskFrame generation={generation} locale={locale} styles={[deskAssets.style]}>
      <StartView page={locale} {...loaderData} />
    </DeskFrame>
  );
}
