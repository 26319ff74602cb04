import { deskAssets } from "../desk-assets.ts";
import { typeOfLanguages } from "../document-style.ts";
import { ChooseView } from "../features/translation/desk/choose-view.tsx";
import { DeskFrame } from "../features/translation/desk/desk-frame.tsx";
import { languageDesk, languageTotal } from "../features/translation/desk/language-desk.ts";
import { LanguageView } from "../features/translation/desk/language-view.tsx";
import { targetOf } from "../features/translation/desk/target.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/translate";

/** The desk of the page's own language; of the source, which nobody translates into, every other to choose from. */
export function loader({ context }: Route.LoaderArgs) {
  const { generation, locale } = context.get(pageContext);
  const own = targetOf(generation, locale.tag);
  if (own) return { desk: languageDesk(generation, own, locale.tag), languages: [] };
  const languages = generation.locales.flatMap(({ tag }) => {
    const target = targetOf(generation, tag);
    return target ? [{ locale: target.locale, total: languageTotal(generation, target) }] : [];
  });
  return { desk: null, languages };
}

export default function Translate({ loaderData: { desk, languages } }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  return (
    <DeskFrame
      generation={generation}
      locale={locale}
      styles={[deskAssets.style, typeOfLanguages(generation.locales).href]}
    >
      {desk ? (
        <LanguageView ui={locale.tag} desk={desk} />
      ) : (
        <ChooseView ui={locale.tag} languages={languages} />
      )}
    </DeskFrame>
  );
}
