import { patchOf } from "../proposals/patch.ts";
import type { Asked } from "./open-piece.ts";
import { readDeskForm } from "./read-desk-form.ts";

/** What was typed as a change of files; null where there is none to make of it: the page then says why. */
export async function patchTyped(
  { root, target, piece, name }: Asked,
  form: FormData,
): Promise<Response | null> {
  const { edits } = readDeskForm(form, piece.fields);
  const patch = edits.length > 0 ? await patchOf(root, target.locale.tag, { ...name, edits }) : "";
  if (typeof patch !== "string" || patch === "") return null;
  const file = `${target.locale.tag}-${name.course}-${name.lesson}.patch`;
  return new Response(patch, {
    headers: {
      "Content-Type": "text/x-diff; charset=utf-8",
      "Content-Disposition": `attachment; filename="${file}"`,
    },
  });
}
