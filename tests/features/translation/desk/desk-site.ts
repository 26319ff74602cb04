import { buildContent } from "../../../../app/features/content/build-content.ts";
import { compileLesson } from "../../../../app/features/content/compile/compile-lesson.ts";
import { openContent } from "../../../../app/features/content/content-store.ts";
import type { Generation } from "../../../../app/features/content/generation.ts";
import { pieceAt } from "../../../../app/features/translation/desk/open-piece.ts";
import type { Site } from "../../../../app/features/translation/desk/site.ts";
import { siteCopy } from "../../content/site-copy.ts";

/** The fixture with every state, published, and what the desk needs of a server. */
export async function deskSite() {
  const copy = siteCopy("states");
  await buildContent(copy);
  const store = openContent(copy.dataDir);
  store.close();
  const site: Site = { root: copy.root, compile: compileLesson };
  return { ...copy, site, generation: store.current() };
}

/** What stands at an address of the desk; a test that asks for nothing there is wrong. */
export async function asked(
  root: string,
  generation: Generation,
  target: string,
  course: string,
  lesson: string,
) {
  const found = await pieceAt(root, generation, { target, course, lesson });
  if (!found) throw new Error(`nothing at ${target}/${course}/${lesson}`);
  return found;
}
