import * as build from "virtual:react-router/server-build";
import type { Db } from "../../db/connection.ts";
import { appContext } from "../context.ts";
import { Rooms } from "../features/classroom/workshop/rooms.ts";
import type { ContentStore } from "../features/content/content-store.ts";
import { readSessionCookie } from "../features/identity/cookies.ts";
import { parseDeviceLearners } from "../features/identity/device-learners.ts";
import { readSession, type Session } from "../features/identity/sessions.ts";
import { readSetting } from "../features/identity/settings.ts";
import { fillLesson } from "../features/reading/open-lesson.ts";
import type { Site } from "../features/translation/desk/site.ts";
import { readLocaleCookie } from "../i18n/locale-cookie.ts";
import { translatorFor } from "../i18n/translator.ts";
import { keepAssets, workerOff } from "../keep-assets.ts";
import { createSticks, type Sticks } from "../sticks.ts";
import { type App, createApp } from "./app.ts";
import { keepModels } from "./keep-models.ts";
import { keepSearch } from "./keep-search.ts";
import type { Limits } from "./limits.ts";
import type { Mode } from "./security-headers.ts";
import { openStaticFiles, type StaticFiles } from "./static-files.ts";

export interface LisanOptions {
  db: Db;
  content: ContentStore;
  site: Site;
  origins: readonly string[];
  mode: Mode;
  /** Serves a demo school. */
  demo?: boolean;
  /** Folder of the built client files; none in development, where Vite serves them. */
  clientDir?: string;
  limits?: Partial<Limits>;
}

const tokens = (cookie: string, secure: boolean) => parseDeviceLearners(readSessionCookie(cookie, secure));

/** The whole app, on a database and a content folder: what the build exports. */
export function createLisan({ db, content: store, site, demo = false, ...options }: LisanOptions): App {
  const content = keepModels(db, store, (error) => console.error(error));
  const rooms = new Rooms();
  const search = keepSearch(content, (error) => console.error(error));
  const weigh = async (path: string): Promise<number> => {
    const file = app.files.find(path);
    return file ? (await file.bytes("br")).body.length : 0;
  };
  const sticks = options.clientDir === undefined ? null : openSticks(content, () => app.files);
  const app = createApp<Session>({
    ...options,
    build,
    generation: () => content.current().id,
    hasSession: (cookie, secure) => tokens(cookie, secure).current !== null,
    readSession: (cookie, secure) => readSession(db, tokens(cookie, secure).current, Date.now()),
    userOf: ({ user }) => user,
    worker: { path: keepAssets.worker, off: workerOff, isOn: () => readSetting(db, "keepForOffline") },
    provide(context, { cookie, session, ...visit }) {
      context.set(appContext, {
        ...visit,
        db,
        content,
        search,
        rooms,
        site,
        sticks,
        session: session && {
          user: { id: session.user, kind: session.kind, displayName: session.displayName },
        },
        demo,
        cookies: { header: cookie, locale: readLocaleCookie(cookie) },
        weigh,
      });
    },
    async fillLesson({ locale: tag, course, lesson, user, generation: id }) {
      const generation = content.current();
      const locale = generation.locales.find((known) => known.tag === tag);
      if (!locale || generation.id !== id) return null;
      const { t } = translatorFor(generation, locale);
      return fillLesson(db, { generation, locale, t, learner: user }, course, lesson);
    },
  });
  return app;
}

const openSticks = (content: ContentStore, files: () => StaticFiles) =>
  createSticks({
    content,
    read: async (address) => (await files().find(address)?.bytes("identity"))?.body ?? null,
  });

/** The courses as files, without a server around them: for the command line. */
export function openPacks(content: ContentStore, clientDir: string): Sticks {
  const files = openStaticFiles(clientDir);
  return openSticks(content, () => files);
}
