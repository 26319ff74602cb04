import type { DeskBlock } from "./open-desk-lesson.ts";

/** What a page of a lesson can be narrowed to. "work": everything that waits for somebody. */
export const shows = ["all", "work", "stale", "missing", "unstamped", "machine"] as const;
export type Show = (typeof shows)[number];

type Shown = Pick<DeskBlock, "state" | "machine">;

const fits: Record<Show, (block: Shown) => boolean> = {
  all: () => true,
  work: ({ state }) => state !== "fresh",
  stale: ({ state }) => state === "stale" || state === "critical",
  missing: ({ state }) => state === "missing" || state === "broken",
  unstamped: ({ state }) => state === "unstamped",
  machine: ({ state, machine }) => state === "fresh" && machine,
};

/** What `?show=` says; everything where it says nothing of ours. */
export const showIn = (query: URLSearchParams): Show =>
  shows.find((show) => show === query.get("show")) ?? "all";

export const isShown = (block: Shown, show: Show): boolean => fits[show](block);

/** How many blocks each narrowing leaves. */
export const countShown = (blocks: readonly Shown[]): Record<Show, number> =>
  Object.fromEntries(
    shows.map((show) => [show, blocks.filter((block) => isShown(block, show)).length]),
  ) as Record<Show, number>;
