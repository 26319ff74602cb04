import { type Block, nameOf } from "./block.ts";
import type { History } from "./history.ts";
import type { Stamp } from "./stamps.ts";

/** Places in the source that the stamps of free blocks point to, each own block in its order. */
export function stampedPlaces(
  source: readonly Block[],
  own: readonly Block[],
  stamps: ReadonlyMap<string, Stamp[]>,
  history: History,
): { j: number; key: string }[] {
  const places = Map.groupBy(
    source.flatMap(({ hash }, i) => (nameOf(source[i] as Block) === null ? [{ hash, i }] : [])),
    ({ hash }) => hash,
  );
  const twins = Map.groupBy(
    own.flatMap((block, j) => (nameOf(block) === null ? [{ hash: block.hash, j }] : [])),
    ({ hash }) => hash,
  );
  const entries: { j: number; key: string }[] = [];
  for (const [hash, alike] of twins) {
    const said = stamps.get(hash);
    const targets = new Set<string>();
    for (const { s } of said ?? []) {
      const to = history.follow(s, (one) => places.has(one))?.to;
      if (to) targets.add(to);
    }
    // Words that were left as they are, names for example, stand for themselves.
    if (!said && places.has(hash)) targets.add(hash);
    const inOrder = [...targets].sort((a, b) => (places.get(a)?.[0]?.i ?? 0) - (places.get(b)?.[0]?.i ?? 0));
    if (alike.length === 1) {
      for (const key of inOrder) entries.push({ j: alike[0]?.j ?? 0, key });
      continue;
    }
    // The same words several times: each stands for one place.
    const all = inOrder.flatMap((key) => (places.get(key) ?? []).map(({ i }) => ({ key, i })));
    all.sort((a, b) => a.i - b.i);
    for (const [nth, { key }] of all.entries()) {
      const one = alike[Math.min(nth, alike.length - 1)];
      if (one && (nth < alike.length || entries.at(-1)?.key !== key)) entries.push({ j: one.j, key });
    }
  }
  const first = (key: string) => places.get(key)?.[0]?.i ?? 0;
  return entries.sort((a, b) => a.j - b.j || first(a.key) - first(b.key));
}

/** Stamps whose rendering is no longer in the file, by the hash of the source block they were for. */
export function lapsedStamps(
  source: readonly Block[],
  own: readonly Block[],
  stamps: readonly Stamp[],
  history: History,
): Map<string, Stamp> {
  const there = new Set(own.map(({ hash }) => hash));
  const current = new Set(source.map(({ hash }) => hash));
  const found = new Map<string, Stamp>();
  for (const stamp of stamps) {
    if (there.has(stamp.t)) continue;
    const to = history.follow(stamp.s, (hash) => current.has(hash))?.to;
    if (to) found.set(to, stamp);
  }
  return found;
}
