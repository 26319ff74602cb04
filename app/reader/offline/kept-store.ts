import type { KeepFile, KeepList, KeptPart } from "../../features/offline/keep-list.ts";

/** What this device keeps of one course in one language. */
export interface Kept extends Omit<KeepList, "files"> {
  parts: KeptPart[];
  /** Those of its parts. */
  files: KeepFile[];
  /** Everything has been fetched. */
  whole: boolean;
  /** Bytes that it takes here, unpacked. */
  room: number;
}

/** Where a kept course describes itself, inside its own cache. No page of the site has this address. */
const META = "/.kept";
const PREFIX = "kept ";
/** On each kept answer: the hash it was fetched by, and its size here. */
export const HASH = "X-Kept-Hash";
export const ROOM = "X-Kept-Room";

const cacheName = ({ locale, course }: Pick<Kept, "locale" | "course">) => `${PREFIX}${locale} ${course}`;

/** False on plain http, and where a browser forbids it: then nothing is offered, and the page says why. */
export const canKeep = (): boolean => "caches" in globalThis && "serviceWorker" in navigator;

export const openKept = (of: Pick<Kept, "locale" | "course">): Promise<Cache> => caches.open(cacheName(of));

export async function readKept(of: Pick<Kept, "locale" | "course">): Promise<Kept | null> {
  if (!(await caches.has(cacheName(of)))) return null;
  const answer = await (await openKept(of)).match(META);
  return answer ? ((await answer.json()) as Kept) : null;
}

export async function writeKept(cache: Cache, kept: Kept): Promise<void> {
  await cache.put(
    META,
    new Response(JSON.stringify(kept), { headers: { "Content-Type": "application/json" } }),
  );
}

export const isMeta = (request: Request): boolean => new URL(request.url).pathname === META;

/** Everything that is kept, in no order. */
export async function allKept(): Promise<Kept[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  const all = await Promise.all(
    names.map(async (name) => {
      const answer = await (await caches.open(name)).match(META);
      return answer ? ((await answer.json()) as Kept) : null;
    }),
  );
  return all.filter((one) => one !== null);
}

export const removeKept = (of: Pick<Kept, "locale" | "course">): Promise<boolean> =>
  caches.delete(cacheName(of));
