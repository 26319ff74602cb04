import { POLL_MS } from "./polls.ts";

const name = "lisan-poll";

/** The ballot that this device has for this question, or null. */
export function readBallot(header: string, poll: string): string | null {
  const [, of, ballot] =
    new RegExp(`(?:^|;\\s*)${name}=([\\da-f-]{36})\\.([\\w-]{16})(?:;|$)`).exec(header) ?? [];
  return of === poll ? (ballot ?? null) : null;
}

/** A Set-Cookie header that keeps it on this device for as long as a meeting lasts; the next question takes its place. */
export const ballotCookie = (poll: string, ballot: string, secure: boolean): string =>
  `${name}=${poll}.${ballot}; Path=/; Max-Age=${POLL_MS / 1000}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
