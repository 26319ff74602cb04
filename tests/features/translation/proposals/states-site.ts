import { openDeskLesson } from "../../../../app/features/translation/desk/open-desk-lesson.ts";
import type { ProposedEdit } from "../../../../app/features/translation/proposals/proposal.ts";
import { siteCopy } from "../../content/site-copy.ts";

export const name = { course: "demo", lesson: "demo-states" };
export const MDX = "content/ar/demo/demo-states.mdx";
export const STAMPS = "content/ar/demo/demo-states.l10n.jsonl";
export const SOURCE = "content/en/demo/demo-states.mdx";

/** The fixture with a lesson in every state, and a way to write edits by what their source says. */
export function statesSite() {
  const site = siteCopy("states");
  const edits = async (texts: Record<string, string>): Promise<ProposedEdit[]> => {
    const lesson = await openDeskLesson(site.root, "ar", name);
    return Object.entries(texts).map(([words, text]) => ({
      source:
        lesson?.blocks.find((one) => one.words.startsWith(words) || one.source.includes(`id="${words}"`))
          ?.hash ?? words,
      text,
    }));
  };
  return {
    ...site,
    edits,
    proposal: async (texts: Record<string, string>) => ({ ...name, edits: await edits(texts) }),
  };
}
