export interface Limits {
  bodyBytes: number;
  /** From the first byte of a request to the last of its headers. */
  headersMs: number;
  /** From the first byte of a body to its last. */
  bodyMs: number;
  keepAliveMs: number;
  headerBytes: number;
  connections: number;
  /** How long a stopping server waits for answers under way. */
  closeMs: number;
  /** Reports and proposals from one network; enough for a school behind one address. */
  contributionsPerHour: number;
  /** Checks and previews of what translators type, from one network; a class that types is no flood. */
  triesPerHour: number;
  /** Memory for finished documents. */
  pageBytes: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 64 * 1024,
  headersMs: 10_000,
  bodyMs: 15_000,
  keepAliveMs: 10_000,
  headerBytes: 16 * 1024,
  connections: 2000,
  closeMs: 10_000,
  contributionsPerHour: 60,
  triesPerHour: 6000,
  pageBytes: 64 * 1024 * 1024,
};
