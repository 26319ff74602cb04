/**
 * Answers for kept courses when the network does not. It puts nothing into a cache itself: what is kept, the page has
 * fetched as a stranger. A page comes from the network first, so nobody reads an old one who can have the new.
 */
interface Worker extends EventTarget {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
}
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends ExtendableEvent {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}

/** How long a page may be silent before the kept one stands in for it. */
const PATIENCE = 4_000;

const worker = self as unknown as Worker;
worker.addEventListener("install", (event) => (event as ExtendableEvent).waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => (event as ExtendableEvent).waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", (event) => {
  const { request, respondWith } = event as FetchEvent;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  const answer = (work: Promise<Response>) => respondWith.call(event, work);
  if (request.mode === "navigate") answer(page(request, pathname));
  // Names with a hash in them: the kept bytes are the only ones there can be.
  else if (/^\/(?:assets|styles|labs)\//.test(pathname)) answer(asset(request, pathname));
});

const kept = (path: string): Promise<Response | undefined> => caches.match(path, { ignoreVary: true });

async function asset(request: Request, path: string): Promise<Response> {
  return (await kept(path)) ?? fetch(request);
}

async function page(request: Request, path: string): Promise<Response> {
  const here = await kept(path);
  const asked = fetch(request);
  try {
    const answer = await (here ? Promise.race([asked, tooLong()]) : asked);
    // A server behind a proxy that is just starting again, and the like.
    return here && answer.status >= 500 ? here : answer;
  } catch (error) {
    asked.catch(() => {});
    const [, locale = ""] = path.split("/");
    const standIn = here ?? (await kept(`/${locale}/kept`)) ?? (await anyList());
    if (standIn) return standIn;
    throw error;
  }
}

const tooLong = (): Promise<never> =>
  new Promise((_, refuse) => setTimeout(() => refuse(new Error("silent")), PATIENCE));

/** The list of what is kept, in whatever language there is one. */
async function anyList(): Promise<Response | undefined> {
  for (const name of await caches.keys()) {
    const [, locale] = /^kept (\S+) /.exec(name) ?? [];
    const found = locale && (await kept(`/${locale}/kept`));
    if (found) return found;
  }
}

export {};
