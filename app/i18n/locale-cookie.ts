const name = "locale";
const year = 365 * 24 * 60 * 60;

/** The language a visitor chose, from her Cookie header; not checked against what is offered. */
export const readLocaleCookie = (header: string): string | null =>
  new RegExp(`(?:^|;\\s*)${name}=([A-Za-z0-9-]{2,20})(?:;|$)`).exec(header)?.[1] ?? null;

/** A Set-Cookie header that remembers her choice. It decides where "/" leads, and never a page's bytes. */
export const localeCookie = (tag: string, secure: boolean): string =>
  `${name}=${tag}; Path=/; Max-Age=${year}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
