import type { Page } from "playwright-core";

export interface Watch {
  /** What has gone wrong on this page since it was opened, in words. */
  problems(): string[];
}

/**
 * Notes everything that no page of ours may do: write an error or a warning to the console, throw, break its
 * content security policy, or ask anybody but `origins` for anything. `allow` names console lines that a test expects.
 */
export function watchPage(page: Page, origins: readonly string[], allow: readonly RegExp[] = []): Watch {
  const problems: string[] = [];
  page.on("console", (message) => {
    const text = message.text();
    if (!["error", "warning"].includes(message.type()) || allow.some((pattern) => pattern.test(text))) return;
    problems.push(`console ${message.type()}: ${text} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`thrown: ${error.message}`));
  page.on("request", (request) => {
    const { origin, protocol } = new URL(request.url());
    if (["data:", "blob:", "about:"].includes(protocol) || origins.includes(origin)) return;
    problems.push(`third-party request: ${request.url()}`);
  });
  return { problems: () => [...problems] };
}
