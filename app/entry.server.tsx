import { Writable } from "node:stream";
import type { ReactElement } from "react";
import { renderToPipeableStream, renderToStaticMarkup } from "react-dom/server";
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from "react-router";
import { PageProvider, pageContext } from "./page.tsx";
import { hydratedContext, nonceContext } from "./server/render-context.ts";
import { sharedMark } from "./server/stored-page.ts";

interface Handle {
  /** React runs in the browser. */
  hydrate?: boolean;
  /** The same bytes for every stranger. */
  shared?: boolean;
}

/** A page is answered whole: nothing streams, so its length is known and an error never comes after its status. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  router: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const handles = handlesOf(router);
  const failed = router.staticHandlerContext.errors !== null;
  const hydrate = !failed && handles.some((handle) => handle.hydrate);
  headers.set("Content-Type", "text/html; charset=utf-8");
  if (!failed && !hydrate && handles.some((handle) => handle.shared)) headers.set(sharedMark, "shared");

  const page = context.get(pageContext);
  const nonce = hydrate ? context.get(nonceContext) : undefined;
  const element = (
    <PageProvider page={page}>
      <ServerRouter context={failed ? asDocument(router) : router} url={request.url} nonce={nonce} />
    </PageProvider>
  );
  if (!hydrate) return new Response(`<!DOCTYPE html>${renderToStaticMarkup(element)}`, { status, headers });
  context.set(hydratedContext, true);
  return new Response(await renderWhole(element, nonce), { status, headers });
}

/** Only what is unexpected is worth a line on the terminal; visitors never see it. */
export function handleError(error: unknown, { request }: { request: Request }) {
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  console.error(error);
}

const handlesOf = ({ staticHandlerContext, routeModules }: EntryContext): Handle[] =>
  staticHandlerContext.matches.flatMap(
    ({ route }) => (routeModules[route.id]?.handle as Handle | undefined) ?? [],
  );

/** An error page is a document, also where the route that failed would have been an app. */
function asDocument(router: EntryContext): EntryContext {
  const modules = Object.entries(router.routeModules).map(([id, module]) => {
    const handle = module?.handle as Handle | undefined;
    return [id, handle?.hydrate ? { ...module, handle: { ...handle, hydrate: false } } : module];
  });
  return { ...router, routeModules: Object.fromEntries(modules) };
}

function renderWhole(element: ReactElement, nonce: string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const { pipe } = renderToPipeableStream(element, {
      ...(nonce ? { nonce } : {}),
      onAllReady: () => pipe(sink),
      onError: reject,
      onShellError: reject,
    });
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        resolve(Buffer.concat(chunks).toString("utf8"));
        done();
      },
    });
  });
}
