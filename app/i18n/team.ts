import { z } from "zod";

/** A name that somebody chose to be known by; never an address. */
export const handle = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,38}$/, "a handle of letters, digits and -");

/**
 * A handle that a program works under: it stands in stamps, so that a draft can be told from a person's work, and
 * needs nobody's consent. It is no member of a team and is never thanked.
 */
export const isMachine = (name: string): boolean => /(?:^|-)machine$/i.test(name);

/** An address of the usual shape, wherever it stands in a line. A path like `/@ana` is none. */
export const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;

/** Somebody who translates or reviews a language, and said that the lessons may name them. */
export const teamMember = z.strictObject({
  /** The one that their stamps carry. */
  handle: handle.refine((name) => !isMachine(name), "a machine is named by its stamps, and is no member"),
  /** What readers see; else the handle. */
  name: z.string().trim().min(1, "is empty").max(80, "is longer than 80 characters").optional(),
  url: z
    .url({ protocol: /^https$/, error: "is no address that begins with https://" })
    .max(300)
    .optional(),
  roles: z
    .array(z.enum(["translator", "reviewer"], "is neither translator nor reviewer"))
    .min(1, "names no role"),
  consent: z.literal(true, "must be true: who does not agree to be named does not stand here"),
});

export type TeamMember = z.infer<typeof teamMember>;

/** A language's `TEAM.yml`. Its members are read one by one: who is written wrongly leaves the others named. */
export const teamFile = z.strictObject({ members: z.array(z.unknown()) });
