import type { ReactNode } from "react";
import type { Locale } from "../../i18n/locale.ts";

interface ClassroomFrameProps {
  locale: Locale;
  title: string;
  /** Addresses of the stylesheets that it loads beside the page's own. */
  styles: readonly string[];
  children: ReactNode;
}

/** What every page of a teacher has. */
export function ClassroomFrame({ locale, title, styles, children }: ClassroomFrameProps) {
  return (
    <main id="content" className="wide classroom">
      <title>{`${title} - ${locale.brand}`}</title>
      <meta name="robots" content="noindex" />
      {styles.map((href) => (
        <link key={href} rel="stylesheet" href={href} precedence="classroom" />
      ))}
      {children}
    </main>
  );
}
