import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isRouteErrorResponse, Outlet, Scripts, useMatches, useRouteError } from "react-router";
import type { Route } from "./+types/root";
import { appContext } from "./context.ts";
import { documentStyle } from "./document-style.ts";
import { pageOf } from "./features/reading/page-in-another-language.ts";
import { inSpeech, speechOf } from "./i18n/speech.ts";
import { pageContext, pageFor, usePage } from "./page.tsx";
import readerUrl from "./reader/main.ts?worker&url";
import { isUnencrypted } from "./server/lan.ts";
import iconUrl from "./ui/icon.svg?no-inline";
import { PageFrame } from "./ui/page-frame.tsx";

export const middleware: Route.MiddlewareFunction[] = [
  async ({ request, context }) => {
    const { content, session, cookies, origin } = context.get(appContext);
    context.set(
      pageContext,
      pageFor({
        generation: content.current(),
        url: new URL(request.url),
        learner: session?.user.id ?? null,
        unencrypted: isUnencrypted(origin),
        staff: session !== null && session.user.kind !== "learner",
        savedLocale: cookies.locale,
        acceptLanguage: request.headers.get("Accept-Language"),
      }),
    );
  },
];

/** Documents carry one small script; only a route whose handle says `hydrate` becomes an app. */
export function Layout({ children }: { children: ReactNode }) {
  const { locale, generation, path, staff, unencrypted } = usePage();
  const handles = useMatches().map(
    ({ handle }) => handle as { hydrate?: boolean; reader?: boolean; shared?: boolean } | undefined,
  );
  // A page that is kept for everybody stands as strangers see it.
  const teaches = staff && !handles.some((handle) => handle?.shared);
  const style = documentStyle(locale, generation.locales);
  const here = pageOf(path);
  const languages = `/${locale.tag}/languages${here && here !== "languages" ? `?page=${encodeURIComponent(here)}` : ""}`;
  return (
    <html {...inSpeech(locale)} data-digits={speechOf(locale).digits}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={iconUrl} type="image/svg+xml" />
        <link rel="stylesheet" href={style.href} />
        {handles.some((handle) => handle?.reader) && <script type="module" src={readerUrl} />}
      </head>
      <body>
        <PageFrame {...{ locale, languages, teaches, unencrypted }}>{children}</PageFrame>
        {handles.some((handle) => handle?.hydrate) && <Scripts />}
      </body>
    </html>
  );
}

export default function Root() {
  return <Outlet />;
}

/** Never shows a stack: what a visitor can use is a sentence and a way on. */
export function ErrorBoundary() {
  const { t } = useTranslation();
  const { locale } = usePage();
  const error = useRouteError();
  const kind = errorKind(isRouteErrorResponse(error) ? error.status : 500);
  return (
    <main id="content">
      <title>{t(`error:${kind}`)}</title>
      <h1>{t(`error:${kind}`)}</h1>
      <p className="lead">{t(`error:${kind}Text`)}</p>
      <p className="row">
        <a className="button first" href={`/${locale.tag}`}>
          {t("error:home")}
        </a>
      </p>
    </main>
  );
}

function errorKind(status: number) {
  if (status === 404) return "notFound";
  if (status === 400) return "answer";
  if (status === 403 || status === 413) return "refused";
  return "broken";
}
