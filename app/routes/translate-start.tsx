import { deskAssets } from "../desk-assets.ts";
import { DeskFrame } from "../features/translation/desk/desk-frame.tsx";
import { findLanguages } from "../features/translation/desk/find-language.ts";
import { StartView } from "../features/translation/desk/start-view.tsx";
import { targetOf } from "../features/translation/desk/target.ts";
import { canonicalName } from "../i18n/locale-name.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/translate-start";

/** The longest name of a language that Intl knows is not half as long. */
const MOST_NAME = 80;

/** `?tag=` is the tag of a language, or its name. */
export function loader({ context, request }: Route.LoaderArgs) {
  const { generation, locale } = context.get(pageContext);
  const tag = (new URL(request.url).searchParams.get("tag") ?? "").trim().slice(0, MOST_NAME);
  const target = tag === "" ? null : targetOf(generation, tag);
  if (target || tag === "") return { tag, target, found: [] };
  const meant = canonicalName(tag);
  const tags = new Set([...(meant ? [meant] : []), ...findLanguages(tag, locale.tag, generation.locales)]);
  return { tag, target, found: [...tags].flatMap((one) => targetOf(generation, one)?.locale ?? []) };
}

export default function TranslateStart({ loaderData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  return (
    <DeskFrame generation={generation} locale={locale} styles={[deskAssets.style]}>
      <StartView page={locale} {...loaderData} />
    </DeskFrame>
  );
}
