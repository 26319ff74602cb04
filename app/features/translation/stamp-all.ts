import path from "node:path";
import { printLines } from "../content/blocks/json-lines.ts";
import type { Problem } from "../content/policy/problem.ts";
import { writeAtomically } from "../content/publish/write-files.ts";
import { bytesOf, lessonsOf, openLessonPair } from "./open-lesson-pair.ts";
import { type Stamped, type StampOrder, stampPairs } from "./stamp-pairs.ts";

export interface StampedFile extends Omit<Stamped, "stamps"> {
  file: string;
}

/**
 * Stamps the lessons of a language. A lesson that cannot be read is told and left out; so is one whose stamps have
 * an error, for they would be lost.
 */
export async function stampAll(
  root: string,
  locale: string,
  order: StampOrder,
  isMeant: (course: string, lesson: string) => boolean = () => true,
): Promise<{ files: StampedFile[]; problems: Problem[] }> {
  const files: StampedFile[] = [];
  const problems: Problem[] = [];
  for (const name of await lessonsOf(root, locale)) {
    if (!isMeant(name.course, name.lesson)) continue;
    const { found, problems: said } = await openLessonPair(root, locale, name);
    problems.push(...said);
    if (!found || said.some(({ code }) => code === "stamps/line" || code === "ledger/line")) continue;
    const file = found.files.stamps;
    const { stamps, stamped, refused } = stampPairs(found.paired, found.lessons.stamps, order);
    const before = new TextDecoder().decode((await bytesOf(root, file)) ?? new Uint8Array());
    const text = printLines(stamps);
    if (stamped.length > 0 && text !== before) await writeAtomically(path.join(root, file), text, true);
    files.push({ file, stamped, refused });
  }
  return { files, problems };
}
