import { data, redirect, type ServerBuild } from "react-router";
import { hydratedContext, nonceContext } from "../../../app/server/render-context.ts";

/** What the routes of the tiny app were asked, for tests that look behind the answer. */
export interface Seen {
  urls: string[];
  cookies: (string | null)[];
  posts: Record<string, string>[];
}

/** A React Router app without React: every page is a string, so that a test of the server tests the server. */
export function tinyBuild(seen: Seen, pages: { lesson(): string; slow(): number }): ServerBuild {
  const route = (id: string, path: string | undefined, module: object, parentId?: string) => ({
    [id]: { id, path, parentId, module: { ...module } },
  });
  const look = ({ request }: { request: Request }) => {
    seen.urls.push(request.url);
    seen.cookies.push(request.headers.get("Cookie"));
    return null;
  };
  const page = () => null;
  const routes = {
    ...route("root", "", { default: page, ErrorBoundary: page }),
    ...route(
      "lesson",
      ":locale/courses/:course/:lesson",
      {
        default: page,
        handle: { shared: true, html: pages.lesson },
        loader: look,
        async action({ request }: { request: Request }) {
          const form = await request.formData();
          seen.posts.push(Object.fromEntries([...form].map(([name, value]) => [name, String(value)])));
          return redirect("/en/courses/meet/one#q1");
        },
      },
      "root",
    ),
    ...route(
      "home",
      "en",
      { default: page, handle: { shared: true, html: () => "<p>home</p>" }, loader: look },
      "root",
    ),
    ...route(
      "me",
      ":locale/me",
      { default: page, handle: { html: () => "<p>mine</p>".repeat(100) }, loader: look },
      "root",
    ),
    ...route(
      "teach",
      ":locale/teach",
      { default: page, handle: { hydrate: true, html: () => "<p>app</p>" } },
      "root",
    ),
    ...route(
      "style",
      "styles/:file",
      {
        loader: () =>
          new Response("p{color:red}".repeat(100), {
            headers: {
              "Content-Type": "text/css; charset=utf-8",
              "Cache-Control": "public, max-age=31536000, immutable",
              "X-Lisan-Document": "shared",
            },
          }),
      },
      "root",
    ),
    ...route(
      "resource",
      "data/resource",
      { loader: () => Response.json({ ok: true }), action: () => Response.json({ written: true }) },
      "root",
    ),
    ...route(
      "out",
      "out",
      {
        loader: ({ request }: { request: Request }) =>
          redirect(new URL(request.url).searchParams.get("to") ?? "/"),
      },
      "root",
    ),
    ...route(
      "broken",
      "broken",
      {
        default: page,
        loader() {
          throw new Error("secret detail of the code");
        },
      },
      "root",
    ),
    ...route(
      "lost",
      "*",
      {
        default: page,
        loader() {
          throw data(null, { status: 404 });
        },
      },
      "root",
    ),
  };
  return {
    entry: {
      module: {
        handleError() {},
        async default(_request, status, headers, router, context) {
          await new Promise((resolve) => setTimeout(resolve, pages.slow()));
          const failed = router.staticHandlerContext.errors !== null;
          const matched = router.staticHandlerContext.matches.at(-1);
          const handle =
            matched &&
            (router.routeModules[matched.route.id]?.handle as
              | { shared?: boolean; hydrate?: boolean; html(): string }
              | undefined);
          headers.set("Content-Type", "text/html; charset=utf-8");
          if (failed || !handle)
            return new Response(`<!DOCTYPE html><p>error ${status}</p>`, { status, headers });
          if (handle.shared) headers.set("X-Lisan-Document", "shared");
          if (handle.hydrate) context.set(hydratedContext, true);
          const nonce = handle.hydrate ? `<script nonce="${context.get(nonceContext)}"></script>` : "";
          return new Response(`<!DOCTYPE html>${handle.html()}${nonce}`, { status, headers });
        },
      },
    },
    routes: routes as unknown as ServerBuild["routes"],
    assets: {
      entry: { imports: [], module: "/assets/entry.js" },
      routes: Object.fromEntries(
        Object.entries(routes).map(([id, { path, parentId }]) => [
          id,
          {
            id,
            path,
            parentId,
            module: "/assets/none.js",
            hasLoader: true,
            hasAction: true,
            hasErrorBoundary: id === "root",
          },
        ]),
      ),
      url: "/assets/manifest.js",
      version: "1",
    } as unknown as ServerBuild["assets"],
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: {} as ServerBuild["future"],
    ssr: true,
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: "initial", manifestPath: "/__manifest" },
  } as ServerBuild;
}
