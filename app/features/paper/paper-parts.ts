import type { ContainerName, Part } from "../content/lesson.ts";

/** A lesson as it lies on paper. */
export interface PaperParts {
  /** What the learner reads and does. */
  lesson: Part[];
  /** What a room does without a device; it has a page of its own. */
  sheet: Part[];
  /** For whoever teaches it; they stand with the answers. */
  notes: Part[];
}

const apart: Partial<Record<ContainerName, "sheet" | "notes">> = { Unplugged: "sheet", Facilitator: "notes" };

/** Parts a lesson into what is handed out together and what is kept back. Boxes do not nest in one another's kind. */
export function paperParts(parts: readonly Part[]): PaperParts {
  const paper: PaperParts = { lesson: [], sheet: [], notes: [] };
  let into: keyof PaperParts = "lesson";
  for (const part of parts) {
    const other = part.type === "open" || part.type === "close" ? apart[part.name] : undefined;
    if (other === undefined) paper[into].push(part);
    else into = part.type === "open" ? other : "lesson";
  }
  return paper;
}
