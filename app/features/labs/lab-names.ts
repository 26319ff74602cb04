/** What `<Lab name="...">` may name: each is a folder here, and a script of its own. */
export const labNames = [
  "cutoff",
  "digits",
  "feed",
  "language",
  "next",
  "penguins",
  "reidentify",
  "stereotypes",
  "tokens",
] as const;

export type LabName = (typeof labNames)[number];
