import { isIPv4 } from "node:net";
import type { networkInterfaces } from "node:os";

/** Address blocks that no router of the internet carries (RFC 1918), and those of a cable between two machines (RFC 3927). */
const isPrivate = (address: string): boolean =>
  /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)/.test(address);

/**
 * Addresses of this machine for others in the same room, the likeliest first: what a Wi-Fi router or a phone's hotspot
 * gives, then the rest. Never one that the internet could reach.
 */
export function lanAddresses(interfaces: ReturnType<typeof networkInterfaces>): string[] {
  const found = Object.values(interfaces)
    .flatMap((all) => all ?? [])
    .filter(({ address, internal }) => !internal && isIPv4(address) && isPrivate(address))
    .map(({ address }) => address);
  const rank = (address: string) =>
    ["192.168.", "10.", "172."].findIndex((start) => address.startsWith(start));
  const place = (address: string) => (rank(address) < 0 ? 3 : rank(address));
  return [...new Set(found)].sort((a, b) => place(a) - place(b));
}

/** Whether others could read along: plain http that leaves this machine. */
export function isUnencrypted(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === "http:" && !/^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}
