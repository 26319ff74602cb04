import { reportOn } from "../../content/policy/problem.ts";
import { listFolder } from "../../content/publish/read-file.ts";
import type { FileChange } from "../change-files.ts";
import { firstFiles, planLanguage } from "../start-language.ts";
import { readLocaleFile } from "../strings/check-language.ts";
import type { StringRules } from "../strings/compare-strings.ts";
import { type PlacedProblem, refused } from "./proposal.ts";

export interface LanguageKnown {
  rules: StringRules;
  /** Files that begin the language; none where it is there. */
  begun: FileChange[];
}

/** What is known of a language, also of one that nobody has begun. */
export async function knownLanguage(
  root: string,
  locale: string,
): Promise<LanguageKnown | { problem: PlacedProblem }> {
  if ((await listFolder(root, "locales", "folder")).includes(locale)) {
    const report = reportOn("");
    const rules = readLocaleFile(root, locale, report);
    const [problem] = report.problems;
    if (rules) return { rules, begun: [] };
    return { problem: { ...(problem ?? refused(-1, "proposal/language", "", "")), edit: -1 } };
  }
  const plan = await planLanguage(root, locale);
  if (!("refused" in plan)) return { rules: plan.locale, begun: firstFiles(locale, plan.locale) };
  const { refused: why } = plan;
  const [message, mend] =
    why.why === "exists"
      ? [`it is here as ${why.tag}.`, `take ${why.tag}.`]
      : why.why === "misnamed"
        ? [why.message, why.mend]
        : [`no table knows the ${why.field} of ${locale}.`, BEGIN(locale)];
  return { problem: refused(-1, "proposal/language", message, mend) };
}

const BEGIN = (locale: string): string =>
  `begin it first: \`npm run translations -- add ${locale}\`; it says what it must be told.`;
