import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];

/** Brings axe into the page by the debugger's door, which no content security policy shuts. */
export async function injectAxe(page: Page): Promise<void> {
  await page.evaluate(`${source}\n;0`);
}

/** What axe finds wrong, one line a place. Needs `injectAxe` on the page. */
export const axeFindings = (page: Page): Promise<string[]> =>
  page.evaluate(async (values) => {
    const { axe } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
    const { violations, passes } = await axe.run({
      runOnly: { type: "tag", values },
      resultTypes: ["violations"],
      // Would fetch stylesheets again, for rules that none of these tags asks for.
      preload: false,
    });
    if (passes.length === 0) return ["axe looked at nothing"];
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary?.replaceAll(/\s+/g, " ")})`),
    );
  }, tags);
