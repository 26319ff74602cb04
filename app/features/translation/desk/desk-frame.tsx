import type { ReactNode } from "react";
import { I18nextProvider, useTranslation } from "react-i18next";
import type { Locale } from "../../../i18n/locale.ts";
import type { Generation } from "../../content/generation.ts";
import { deskVoice } from "./desk-voice.ts";

interface DeskFrameProps {
  generation: Generation;
  /** The page's own. */
  locale: Locale;
  /** Addresses of what the page loads; the script where there is something to type. */
  styles: readonly string[];
  script?: string;
  children: ReactNode;
}

/** What every page of the desk has. */
export function DeskFrame({ generation, locale, ...frame }: DeskFrameProps) {
  const voice = deskVoice(generation, locale);
  return (
    <I18nextProvider i18n={voice.i18n}>
      <DeskMain brand={locale.brand} voice={voice.locale} {...frame} />
    </I18nextProvider>
  );
}

interface DeskMainProps extends Pick<DeskFrameProps, "styles" | "script" | "children"> {
  brand: string;
  voice: Locale;
}

function DeskMain({ brand, voice, styles, script, children }: DeskMainProps) {
  const { t } = useTranslation();
  return (
    <main id="content" className="wide desk" lang={voice.tag} dir={voice.direction}>
      <title>{`${t("desk:title")} - ${brand}`}</title>
      <meta name="robots" content="noindex" />
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} precedence="desk" />
      ))}
      {script && <script type="module" src={script} />}
      {children}
    </main>
  );
}
