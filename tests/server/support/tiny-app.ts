import { type App, createApp } from "../../../app/server/app.ts";
import { type Running, serve } from "../../../app/server/http-server.ts";
import type { FillLesson } from "../../../app/server/lesson-path.ts";
import type { Limits } from "../../../app/server/limits.ts";
import { type Asked, ask, type Heard } from "./ask.ts";
import { type Seen, tinyBuild } from "./tiny-build.ts";

export const lessonHtml =
  `<html><body><!--[cloth]--><i>none</i><!--[/cloth]--><h1>Find the AI</h1>${"<p>Words of the lesson.</p>".repeat(60)}` +
  `<!--[exercise:q1]--><form>open</form><!--[/exercise:q1]--></body></html>`;

export interface TinyApp {
  app: App;
  seen: Seen;
  port: number;
  origin: string;
  errors: unknown[];
  fills: Parameters<FillLesson>[0][];
  /** `slow`: milliseconds that a rendering takes. */
  world: { generation: string; lesson: string; slow: number };
  ask(asked: Asked): Promise<Heard>;
  close(): Promise<void>;
}

interface TinyOptions {
  limits?: Partial<Limits>;
  clientDir?: string;
  /** Besides the address it is served at. */
  origins?: string[];
}

/** The real server around the tiny app. `session=<name>` in the cookie is a learner; "expired" is none any more. */
export async function startTinyApp({ limits, clientDir, origins = [] }: TinyOptions = {}): Promise<TinyApp> {
  const seen: Seen = { urls: [], cookies: [], posts: [] };
  const errors: unknown[] = [];
  const fills: TinyApp["fills"] = [];
  const world = { generation: "g1", lesson: lessonHtml, slow: 5 };
  const nameIn = (cookie: string) => /(?:^|; )session=(\w+)/.exec(cookie)?.[1];
  let app: App | undefined;
  // The port is known only once the server listens, and the app needs it for its addresses.
  const running: Running = await serve(
    (request, response) => app?.listener(request, response),
    withLimits(limits),
    {
      port: 0,
      host: "127.0.0.1",
    },
  );
  const origin = `http://127.0.0.1:${running.port}`;
  app = createApp<{ user: string }>({
    build: tinyBuild(seen, { lesson: () => world.lesson, slow: () => world.slow }),
    mode: "production",
    origins: [origin, `http://localhost:${running.port}`, `http://[::1]:${running.port}`, ...origins],
    ...(clientDir ? { clientDir } : {}),
    ...(limits ? { limits } : {}),
    generation: () => world.generation,
    provide() {},
    hasSession: (cookie) => nameIn(cookie) !== undefined,
    async readSession(cookie) {
      const user = nameIn(cookie);
      return user && user !== "expired" ? { user } : null;
    },
    userOf: ({ user }) => user,
    async fillLesson(asked) {
      fills.push(asked);
      return new Map([["cloth", `<b>${asked.user}</b>`]]);
    },
    onError: (error) => errors.push(error),
  });
  const known = app;
  return {
    app: known,
    seen,
    port: running.port,
    origin,
    errors,
    fills,
    world,
    ask: (asked) => ask(running.port, asked),
    close: () => running.close(),
  };
}

import { defaultLimits } from "../../../app/server/limits.ts";

const withLimits = (limits: Partial<Limits> = {}): Limits => ({ ...defaultLimits, ...limits });
