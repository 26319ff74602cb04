export interface Origins {
  /** The origin that a request came to, or null when its Host is not one of ours. */
  match(host: string | undefined, originHeader: string | undefined): string | null;
}

/**
 * The list of addresses this site answers to. Host is never trusted for more than the choice among them: behind a TLS
 * proxy the request arrives as plain http, and the entry, not the socket, says that the address is https.
 */
export function createOrigins(list: readonly string[]): Origins {
  const byHost = new Map<string, string[]>();
  for (const entry of list) {
    const { origin, host, hostname, protocol, port } = new URL(entry);
    // A proxy may write the default port out.
    const names = port ? [host] : [host, `${hostname}:${protocol === "https:" ? 443 : 80}`];
    for (const name of names) byHost.set(name, [...(byHost.get(name) ?? []), origin]);
  }
  for (const origins of byHost.values()) {
    origins.sort((a, b) => Number(b.startsWith("https:")) - Number(a.startsWith("https:")));
  }
  return {
    match(host, originHeader) {
      if (host === undefined) return null;
      const origins = byHost.get(host) ?? byHost.get(host.toLowerCase());
      if (!origins) return null;
      if (origins.length > 1 && originHeader && origins.includes(originHeader)) return originHeader;
      return origins[0] ?? null;
    },
  };
}
