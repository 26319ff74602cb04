import { SESSION_MS } from "./sessions.ts";

/** `__Host-` ties the cookie to this host, over https, for all paths; plain http on a village network cannot have it. */
export function sessionCookieName(secure: boolean): string {
  return secure ? "__Host-lisan" : "lisan";
}

/** The value of the session cookie in a `Cookie` header, or null. */
export function readSessionCookie(header: string | null, secure: boolean): string | null {
  const prefix = `${sessionCookieName(secure)}=`;
  for (const part of (header ?? "").split(";")) {
    const pair = part.trim();
    if (pair.startsWith(prefix)) return pair.slice(prefix.length) || null;
  }
  return null;
}

/** A `Set-Cookie` header; an empty value takes the cookie away. */
export function sessionCookie(value: string, secure: boolean): string {
  const age = value === "" ? 0 : SESSION_MS / 1000;
  const parts = [
    `${sessionCookieName(secure)}=${value}`,
    "Path=/",
    `Max-Age=${age}`,
    "HttpOnly",
    "SameSite=Lax",
  ];
  if (secure) parts.push("Secure");
  return parts.join("; ");
}
