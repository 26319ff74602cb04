/** Goals (V) and actions (A) of the plan, in its own order. Their words are UI strings. */
export const planCodes = [
  "V1",
  "V2",
  "V3",
  "V4",
  "V5",
  "A1",
  "A2",
  "A3",
  "A4",
  "A5",
  "A6",
  "A7",
  "A8",
  "A9",
  "A10",
] as const;

export type PlanCode = (typeof planCodes)[number];
