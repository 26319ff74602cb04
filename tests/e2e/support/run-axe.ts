import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules of those tags that look at colours. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** Brings axe into every page opened from now on by the debugger's door, which no content security policy shuts. */
export const withAxe = (page: Page): Promise<unknown> => page.addInitScript(source);

/** What axe finds wrong, one line a place. Needs `withAxe` before the page was opened. */
export async function axeFindings(page: Page, rules: "all" | "colours" = "all"): Promise<string[]> {
  const runOnly = rules === "all" ? { type: "tag", values: tags } : { type: "rule", values: colourRules };
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations, passes } = await axe.run({
      runOnly: only,
      resultTypes: ["violations"],
      // Would fetch stylesheets again, for rules that none of these tags asks for.
      preload: false,
    });
    if (passes.length === 0) return ["axe looked at nothing"];
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} (${failureSummary})`),
    );
  }, runOnly);
}
