import { data } from "react-router";
import { deskAssets } from "../desk-assets.ts";
import { typeOfLanguages } from "../document-style.ts";
import { DeskFrame } from "../features/translation/desk/desk-frame.tsx";
import { languageDesk } from "../features/translation/desk/language-desk.ts";
import { LanguageView } from "../features/translation/desk/language-view.tsx";
import { targetOf } from "../features/translation/desk/target.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/translate-language";

export function loader({ context, params }: Route.LoaderArgs) {
  const { generation, locale } = context.get(pageContext);
  const target = targetOf(generation, params.target);
  if (!target) throw data(null, { status: 404 });
  return { desk: languageDesk(generation, target, locale.tag) };
}

export default function TranslateLanguage({ loaderData: { desk } }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  return (
    <DeskFrame
      generation={generation}
      locale={locale}
      styles={[deskAssets.style, typeOfLanguages(generation.locales).href]}
    >
      <LanguageView ui={locale.tag} desk={desk} />
    </DeskFrame>
  );
}
