import type { IncomingHttpHeaders } from "node:http";

export type WriteRefusal = "cross-site" | "origin-missing" | "origin-foreign";

/**
 * Why a write may not go on, or null. `Sec-Fetch-Site` cannot be forged by a page, so it decides where a browser sends
 * it; on plain http at a LAN address browsers do not, and there the Origin must be the very one the request came to.
 */
export function writeRefusal(headers: IncomingHttpHeaders, origin: string): WriteRefusal | null {
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site === "same-origin" || site === "none" ? null : "cross-site";
  const from = headers.origin;
  if (from === undefined) return "origin-missing";
  return from === origin ? null : "origin-foreign";
}
