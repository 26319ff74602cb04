import { resolve } from "node:path";
import { z } from "zod";

const port = z.coerce.number().int().min(0).max(65_535);

const origin = z.string().transform((value, context) => {
  const url = URL.canParse(value) ? new URL(value) : null;
  if (!url || !/^https?:$/.test(url.protocol)) {
    context.addIssue(`${value} is no address: write https://lisan.example, several divided by commas`);
    return z.NEVER;
  }
  if (url.href !== `${url.origin}/`) {
    context.addIssue(`${value} says too much: write ${url.origin}`);
    return z.NEVER;
  }
  return url.origin;
});

const list = (value: string) =>
  value
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");

const environment = z.object({
  PORT: port.default(3000),
  /** Nothing: every address of this machine; requests for a host that ORIGINS does not name are refused anyway. */
  HOST: z.string().min(1).optional(),
  DATA_DIR: z.string().min(1).default("./data"),
  /** Holds `content` and `locales`; nothing: the project itself. */
  SITE_DIR: z.string().min(1).optional(),
  ORIGINS: z.string().transform(list).pipe(z.array(origin).min(1)).optional(),
  NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
});

export interface Env {
  port: number;
  host: string | undefined;
  dataDir: string;
  /** Null: the files of the project. */
  siteDir: string | null;
  /** Every address under which a visitor may know this site; null: this machine's own, on whatever port. */
  origins: string[] | null;
  mode: "production" | "development" | "test";
}

/** The addresses of this machine itself, in the three ways that browsers write them. */
export const localOrigins = (onPort: number) =>
  ["localhost", "127.0.0.1", "[::1]"].map((host) => new URL(`http://${host}:${onPort}`).origin);

export class EnvProblem extends Error {}

/** The environment, checked; this module is the only reader of `process.env` in the app. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const filled = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const read = environment.safeParse(filled);
  if (!read.success) {
    const lines = read.error.issues.map((issue) => `${issue.path[0]?.toString() ?? "?"}: ${issue.message}`);
    throw new EnvProblem(lines.join("\n"));
  }
  const { PORT, HOST, DATA_DIR, SITE_DIR, ORIGINS, NODE_ENV } = read.data;
  return {
    port: PORT,
    host: HOST,
    dataDir: resolve(DATA_DIR),
    siteDir: SITE_DIR === undefined ? null : resolve(SITE_DIR),
    origins: ORIGINS ?? null,
    mode: NODE_ENV,
  };
}
