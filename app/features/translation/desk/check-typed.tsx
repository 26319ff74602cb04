import type { i18n as I18n } from "i18next";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import { checkProposal } from "../proposals/check-proposal.ts";
import { Findings } from "./findings.tsx";
import type { Asked } from "./open-piece.ts";
import { readDeskForm } from "./read-desk-form.ts";

/** What the rules say of a text while it is typed, as the HTML that the page itself would show. */
export async function checkTyped(
  { root, target, piece, name }: Asked,
  form: FormData,
  i18n: I18n,
): Promise<{ html: string; errors: number }> {
  const { edits } = readDeskForm(form, piece.fields);
  if (edits.length === 0) return { html: "", errors: 0 };
  const { problems } = await checkProposal(root, target.locale.tag, { ...name, edits });
  const html = renderToStaticMarkup(
    <I18nextProvider i18n={i18n}>
      <Findings findings={problems} />
    </I18nextProvider>,
  );
  return { html, errors: problems.filter(({ severity }) => severity === "error").length };
}
