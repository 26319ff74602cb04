import type { RouteConfigEntry } from "@react-router/dev/routes";

/** Every address in the URL table, with its parameters still in it: "/:locale/courses/:course". */
export function routePaths(entries: readonly RouteConfigEntry[], under = ""): string[] {
  return entries.flatMap((entry) => {
    const path = entry.path === undefined ? under : `${under}/${entry.path}`;
    const own = entry.index || !entry.children ? [path || "/"] : [];
    return [...own, ...routePaths(entry.children ?? [], path)];
  });
}

/** @param value of each parameter; `*` is the rest of an address. */
export const fillPath = (pattern: string, value: (name: string) => string) =>
  pattern.replace(/:(\w+)\??|\*/g, (_text, name: string | undefined) => value(name ?? "*"));
