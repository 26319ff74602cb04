import type { KeepFile, KeepList, KeptPart } from "../../features/offline/keep-list.ts";
import { HASH, isMeta, type Kept, openKept, ROOM, writeKept } from "./kept-store.ts";

/** `changed`: a release came in between, so the list is of yesterday. `full`: the device has no room. `away`: no line. */
export type Fetched = "whole" | "changed" | "full" | "away";

/** Files that a choice of parts asks for. */
export const filesOf = (list: Pick<KeepList, "files">, parts: readonly KeptPart[]): KeepFile[] =>
  list.files.filter(({ part }) => parts.includes(part));

export const bytesOf = (files: readonly KeepFile[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

/** Those that are not here yet, as they are now. */
export async function missingOf(cache: Cache, files: readonly KeepFile[]): Promise<KeepFile[]> {
  const missing: KeepFile[] = [];
  for (const file of files) {
    const have = await cache.match(file.url);
    if (have?.headers.get(HASH) !== file.hash) missing.push(file);
  }
  return missing;
}

/**
 * Fetches what is not here yet, one file after another, and then drops what is no longer needed. It may be called again
 * at any moment: what has come stays. Nobody's cookies go along, so that what is kept is a stranger's page.
 * @param told bytes that are here, of all
 */
export async function keepCourse(
  list: KeepList,
  parts: readonly KeptPart[],
  told: (here: number, all: number) => void,
): Promise<Fetched> {
  const { files: _all, ...about } = list;
  const files = filesOf(list, parts);
  const cache = await openKept(list);
  const kept: Kept = { ...about, parts: [...parts], files, whole: false, room: 0 };
  try {
    await writeKept(cache, kept);
    const missing = await missingOf(cache, files);
    const all = bytesOf(files);
    let here = all - bytesOf(missing);
    told(here, all);
    for (const file of missing) {
      const fetched = await fetchFile(cache, file);
      if (fetched !== "whole") return fetched;
      here += file.bytes;
      told(here, all);
    }
    await dropOthers(cache, files);
    await writeKept(cache, { ...kept, whole: true, room: await roomOf(cache) });
    return "whole";
  } catch (error) {
    return (error as Error).name === "QuotaExceededError" ? "full" : "away";
  }
}

async function fetchFile(cache: Cache, { url, hash }: KeepFile): Promise<Fetched> {
  const answer = await fetch(url, { credentials: "omit", cache: "no-cache", redirect: "error" });
  if (answer.status >= 500) return "away";
  // The hash may be followed by the name of the encoding.
  if (!answer.ok || !(answer.headers.get("ETag") ?? "").startsWith(`"${hash}`)) return "changed";
  const headers = new Headers(answer.headers);
  // Unpacked by now; a policy of its own stays.
  for (const name of ["Content-Encoding", "Content-Length", "Set-Cookie", "Vary"]) headers.delete(name);
  const type = headers.get("Content-Type") ?? "";
  const body = type.startsWith("text/html") ? marked(await answer.text()) : await answer.blob();
  const room = typeof body === "string" ? new Blob([body]).size : body.size;
  headers.set(HASH, hash);
  headers.set(ROOM, String(room));
  await cache.put(url, new Response(body, { headers }));
  return "whole";
}

/** The page is told that it came from the device: it then knows its learner, and her answers, by the device alone. */
const marked = (html: string): string => html.replace("<html ", '<html data-kept="" ');

async function dropOthers(cache: Cache, files: readonly KeepFile[]): Promise<void> {
  const wanted = new Set(files.map(({ url }) => url));
  for (const request of await cache.keys()) {
    if (!isMeta(request) && !wanted.has(new URL(request.url).pathname)) await cache.delete(request);
  }
}

async function roomOf(cache: Cache): Promise<number> {
  let room = 0;
  for (const request of await cache.keys()) {
    room += Number((await cache.match(request))?.headers.get(ROOM) ?? 0);
  }
  return room;
}
