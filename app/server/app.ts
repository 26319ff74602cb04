import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createRequestHandler, RouterContextProvider, type ServerBuild } from "react-router";
import type { Sender } from "../features/identity/sender.ts";
import type { Looked } from "../features/offline/keep-list.ts";
import { type Answer, bytesOf, strangersRequest, toAnswer, toRequest } from "./answer.ts";
import { isForm, readBody } from "./body.ts";
import { fillHolesEncoded } from "./holes.ts";
import { type FillLesson, lessonAt } from "./lesson-path.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { createOrigins } from "./origins.ts";
import { PageCache, type Rendered } from "./page-cache.ts";
import { hydratedContext, nonceContext } from "./render-context.ts";
import { refuse, sendFile, sendPage, sendPrivate } from "./reply.ts";
import { readTarget } from "./request-target.ts";
import type { HeaderList, Mode } from "./security-headers.ts";
import { sendStream } from "./send-stream.ts";
import { SenderAllowance, senderOf } from "./sender-allowance.ts";
import { SenderPace } from "./sender-pace.ts";
import { openStaticFiles, type StaticFiles } from "./static-files.ts";
import { type StoredPage, storePage } from "./stored-page.ts";
import { writeRefusal } from "./write-guard.ts";

/** One request as the rest of the app sees it. */
export interface Visit<Session> {
  origin: string;
  secure: boolean;
  /** The whole Cookie header, or an empty string. */
  cookie: string;
  session: Session | null;
  /** Takes one from what the sender's network may send within the hour; false where nothing is left. */
  mayContribute(): boolean;
  /** The same for what costs work and is kept nowhere: a check, a preview. */
  mayTry(): boolean;
  /** Slows down wrong passwords and codes. */
  sender: Sender;
  setCookie(header: string): void;
  /** What a stranger gets at a path of this site; null where there is nothing that a device could keep. */
  look(path: string): Promise<Looked | null>;
}

export interface AppOptions<Session> {
  /** React Router's build, or a way to get today's (development). */
  build: ServerBuild | (() => Promise<ServerBuild>);
  mode: Mode;
  origins: readonly string[];
  /** Folder of the built client files. */
  clientDir?: string;
  /** Id of the generation of content being shown. */
  generation(): string;
  /** Fills React Router's context for one request. */
  provide(context: RouterContextProvider, visit: Visit<Session>): void;
  /** Whether a Cookie header names a session at all; cheap, no look-up. */
  hasSession(cookie: string, secure: boolean): boolean;
  readSession(cookie: string, secure: boolean): Promise<Session | null>;
  userOf(session: Session): string;
  fillLesson: FillLesson;
  /** Paths of the service worker, and of what undoes it on devices that nobody can reach. */
  worker?: { path: string; off: string; isOn(): Promise<boolean> };
  limits?: Partial<Limits>;
  /** Development renders every page anew. */
  cachePages?: boolean;
  onError?(error: unknown): void;
}

export interface Counters {
  /** Times React Router was asked. */
  renders: number;
  /** Finished pages sent. */
  hits: number;
  /** Learners' pages joined without React Router. */
  joins: number;
}

export interface App {
  listener(request: IncomingMessage, response: ServerResponse): void;
  counters: Counters;
  limits: Limits;
  files: StaticFiles;
}

/** Who asks, for one request. */
interface Visitor<Session> {
  origin: string;
  cookie: string;
  session: Session | null;
  /** For limits only; empty where a page is made for nobody in particular. */
  address: string;
}

const refusedStatus = { "too-large": 413, "too-slow": 408, broken: 400 } as const;

export function createApp<Session>(options: AppOptions<Session>): App {
  const { mode, cachePages = mode !== "development" } = options;
  const onError = options.onError ?? ((error: unknown) => console.error(error));
  const limits = { ...defaultLimits, ...options.limits };
  const origins = createOrigins(options.origins);
  const files = openStaticFiles(options.clientDir);
  const pages = new PageCache({ bytes: limits.pageBytes, generation: options.generation });
  const handle = createRequestHandler(options.build, mode);
  const allowance = new SenderAllowance(limits.contributionsPerHour);
  const tries = new SenderAllowance(limits.triesPerHour);
  const pace = new SenderPace();
  const counters: Counters = { renders: 0, hits: 0, joins: 0 };

  /** Asks React Router. */
  async function render(
    request: Request,
    { origin, cookie, session, address }: Visitor<Session>,
  ): Promise<Answer> {
    const cookies: string[] = [];
    const nonce = randomBytes(16).toString("base64");
    const context = new RouterContextProvider();
    context.set(nonceContext, nonce);
    const secure = origin.startsWith("https:");
    options.provide(context, {
      origin,
      cookie,
      session,
      secure,
      mayContribute: () => allowance.take(address),
      mayTry: () => tries.take(address),
      sender: pace.of(address),
      setCookie: (header) => cookies.push(header),
      look: (path) => look(origin, path),
    });
    counters.renders += 1;
    const response = await handle(request, context);
    const hydrated = context.get(hydratedContext);
    return toAnswer(response, { origin, mode, nonce: hydrated ? nonce : undefined, cookies });
  }

  const asStranger = (origin: string, path: string) =>
    pages.getOrRender(origin + path, () =>
      renderShared(strangersRequest(origin, path), { origin, cookie: "", session: null, address: "" }),
    );

  async function look(origin: string, path: string): Promise<Looked | null> {
    const bare = (etag: string) => etag.slice(1, -1);
    const file = files.find(path);
    if (file) return { hash: bare(file.etag), bytes: (await file.bytes("br")).body.length, text: null };
    const rendered = await asStranger(origin, path);
    if (!("page" in rendered)) return null;
    const { br, identity } = rendered.page.variants;
    const text = rendered.page.forAll ? null : identity.body.toString();
    return { hash: bare(identity.etag), bytes: br.body.length, text };
  }

  async function renderShared(request: Request, visitor: Visitor<Session>): Promise<Rendered<Answer>> {
    const answer = await render(request, visitor);
    if (!answer.shared) return { answer };
    return { page: await store(answer) };
  }

  function sendAnswer(request: IncomingMessage, response: ServerResponse, answer: Answer) {
    const headers = [...answer.headers, "Cache-Control", "private, no-store"];
    if (answer.stream) return sendStream(request, response, { ...answer, headers, stream: answer.stream });
    sendPrivate(request, response, { ...answer, headers, body: bytesOf(answer) });
  }

  function sendStored(request: IncomingMessage, response: ServerResponse, page: StoredPage) {
    counters.hits += 1;
    sendPage(request, response, page);
  }

  /** A learner's page of a lesson, joined from the stranger's; false where React Router has to be asked. */
  async function sendJoined(
    request: IncomingMessage,
    response: ServerResponse,
    { origin, path, user }: { origin: string; path: string; user: string },
  ): Promise<boolean> {
    const lesson = lessonAt(path);
    if (!lesson) return false;
    const { generation } = pages;
    const rendered = await asStranger(origin, path);
    if (!("page" in rendered) || rendered.page.template.holes.length === 0) return false;
    const fillings = await options.fillLesson({ ...lesson, user, generation });
    if (fillings === null || pages.generation !== generation) return false;
    counters.joins += 1;
    const { template, statics } = rendered.page;
    const body = fillHolesEncoded(statics, template.holes, fillings);
    const headers: HeaderList = [...rendered.page.headers, "Cache-Control", "private, no-store"];
    sendPrivate(request, response, { status: 200, headers, type: "text/html; charset=utf-8", body });
    return true;
  }

  /** The path that is served for a path. */
  const undone = async (path: string): Promise<string> =>
    options.worker?.path === path && !(await options.worker.isOn()) ? options.worker.off : path;

  async function read(request: IncomingMessage, response: ServerResponse, origin: string) {
    const target = readTarget(request.url ?? "");
    if (typeof target === "string") return refuse(response, target === "too-long" ? 414 : 400, target);
    const secure = origin.startsWith("https:");
    const file = files.find(await undone(target.path));
    if (file) return sendFile(request, response, file, secure);

    const cookie = request.headers.cookie ?? "";
    const session = options.hasSession(cookie, secure) ? await options.readSession(cookie, secure) : null;
    const visitor = { origin, cookie, session, address: senderOf(request) };
    if (cachePages && target.query === "") {
      const key = origin + target.path;
      if (!session) {
        // A HEAD asks for the headers of the same page.
        const stranger = () => renderShared(asGet(toRequest(request, origin, null)), visitor);
        const known = pages.get(key);
        if (known) return sendStored(request, response, known);
        const rendered = await pages.getOrRender(key, stranger);
        if ("page" in rendered) return sendPage(request, response, rendered.page);
        return sendAnswer(request, response, rendered.answer);
      }
      const known = pages.get(key);
      if (known?.forAll) return sendStored(request, response, known);
      const user = options.userOf(session);
      if (await sendJoined(request, response, { origin, path: target.path, user })) return;
    }
    const { generation } = pages;
    const answer = await render(toRequest(request, origin, null), visitor);
    if (cachePages && target.query === "" && answer.shared && answer.text === null) {
      const page = await store(answer);
      if (page.forAll) {
        pages.keep(origin + target.path, page, generation);
        return sendPage(request, response, page);
      }
    }
    return sendAnswer(request, response, answer);
  }

  async function write(request: IncomingMessage, response: ServerResponse, origin: string) {
    const refusal = writeRefusal(request.headers, origin);
    if (refusal) return refuse(response, 403, refusal);
    const target = readTarget(request.url ?? "");
    if (typeof target === "string") return refuse(response, target === "too-long" ? 414 : 400, target);
    const body = await readBody(request, limits);
    if (typeof body === "string") {
      // Its connection is no use to anybody: the rest of the body is still in it.
      return refuse(response, refusedStatus[body], body, body === "too-slow" ? ["Connection", "close"] : []);
    }
    const asked = toRequest(request, origin, body);
    if (body.length > 0 && !(await isForm(asked))) return refuse(response, 400, "not-a-form");
    const secure = origin.startsWith("https:");
    const cookie = request.headers.cookie ?? "";
    const session = options.hasSession(cookie, secure) ? await options.readSession(cookie, secure) : null;
    const visitor = { origin, cookie, session, address: senderOf(request) };
    return sendAnswer(request, response, await render(asked, visitor));
  }

  const strangers = new Set<string>();

  function listener(request: IncomingMessage, response: ServerResponse) {
    const { method, headers } = request;
    const origin = origins.match(headers.host, headers.origin);
    if (origin === null) {
      tellOnce(strangers, headers.host);
      return refuse(response, 421, "host-unknown");
    }
    const reading = method === "GET" || method === "HEAD";
    if (reading && headers.cookie === undefined) {
      const page = pages.get(origin + request.url);
      if (page) return sendStored(request, response, page);
    }
    if (!reading && method !== "POST") return refuse(response, 405, "method", ["Allow", "GET, HEAD, POST"]);
    (reading ? read(request, response, origin) : write(request, response, origin)).catch((error: unknown) => {
      onError(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, "broken");
    });
  }

  return { listener, counters, limits, files };
}

const store = ({ text, body, headers, cacheControl }: Answer) =>
  storePage({ content: text ?? body, headers, cacheControl });

const asGet = (request: Request) =>
  request.method === "HEAD" ? new Request(request, { method: "GET" }) : request;

/** The operator learns what to put into ORIGINS; a stranger who tries many names fills no log. */
function tellOnce(told: Set<string>, host: string | undefined) {
  if (!host || told.has(host) || told.size >= 20) return;
  told.add(host);
  console.warn(`Refused a request for the host ${JSON.stringify(host)}: it is not in ORIGINS.`);
}
