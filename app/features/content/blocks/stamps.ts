import { z } from "zod";
import { handle } from "../../../i18n/team.ts";
import type { Reporter } from "../policy/problem.ts";
import { readLines } from "./json-lines.ts";
import { hashText } from "./ledger.ts";

export const stampState = z.enum(["machine-draft", "machine-edited", "human", "reviewed"]);
export type StampState = z.infer<typeof stampState>;

const stampLine = z
  .strictObject({
    /** Hash of the source block that is rendered. */
    s: hashText,
    /** Hash of the block that renders it. Two lines with one `t`: two source blocks were merged. */
    t: hashText,
    state: stampState,
    by: handle.optional(),
    /** Who reviewed it: somebody else. */
    rev: handle.optional(),
  })
  .refine(
    ({ state, rev }) => (state === "reviewed") === (rev !== undefined),
    "rev goes with reviewed, and with it only",
  )
  .refine(
    ({ by, rev }) => rev === undefined || by?.toLowerCase() !== rev.toLowerCase(),
    "nobody reviews their own work",
  );
export type Stamp = z.infer<typeof stampLine>;

const MEND = "restore the line, or stamp the block again: `npm run translations -- stamp`.";

export const readStamps = (bytes: Uint8Array, report: Reporter): Stamp[] =>
  readLines(bytes, stampLine, "stamps/line", MEND, report);
