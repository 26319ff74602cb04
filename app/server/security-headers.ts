/** Flat name, value, name, value: what `writeHead` takes fastest. */
export type HeaderList = string[];

export type Mode = "production" | "development" | "test";

interface Page {
  secure: boolean;
  mode: Mode;
  /** Set for a hydrated page only. */
  nonce?: string | undefined;
}

function contentPolicy({ nonce, mode }: Page): string {
  const dev = mode === "development";
  return [
    "default-src 'none'",
    `script-src 'self'${nonce ? ` 'nonce-${nonce}'` : ""}`,
    // Vite's client inserts style elements and listens on a socket; neither exists in what is built.
    `style-src 'self'${dev ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    `connect-src 'self'${dev ? " ws:" : ""}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join("; ");
}

const everywhere = (secure: boolean): HeaderList => [
  "X-Content-Type-Options",
  "nosniff",
  "Referrer-Policy",
  "same-origin",
  "Cross-Origin-Resource-Policy",
  "same-origin",
  ...(secure ? ["Strict-Transport-Security", "max-age=31536000"] : []),
];

/** For a page that a person looks at. */
export const documentHeaders = (page: Page): HeaderList => [
  "Content-Security-Policy",
  contentPolicy(page),
  ...everywhere(page.secure),
  // A browser ignores it on plain http, and complains.
  ...(page.secure ? ["Cross-Origin-Opener-Policy", "same-origin"] : []),
  "Permissions-Policy",
  "camera=(), geolocation=(), microphone=()",
];

/** For data and for bare refusals: nothing in them may ever act. */
export const dataHeaders = (secure: boolean): HeaderList => [
  "Content-Security-Policy",
  "default-src 'none'; frame-ancestors 'none'",
  ...everywhere(secure),
];

/** For scripts, styles and pictures. A policy on a worker's script would bind the worker, so only pictures get one. */
export const assetHeaders = (secure: boolean, picture: boolean): HeaderList =>
  picture ? dataHeaders(secure) : everywhere(secure);
