import { createHash } from "node:crypto";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

const sources = (texts: readonly string[]) => texts.map(hashOf).join(" ") || "'none'";

/** The policy of a file that may ask nobody for anything: only these very scripts and this style run in it. */
export const stickPolicy = (scripts: readonly string[], styles: readonly string[]): string =>
  [
    "default-src 'none'",
    `script-src ${sources(scripts)}`,
    `style-src ${sources(styles)}`,
    "form-action 'none'",
    "base-uri 'none'",
  ].join("; ");

/** A script that stands inside HTML must not close its own tag, nor open a comment. */
export const inlineScript = (code: string): string =>
  code.replace(/<(\/script|!--)/gi, "\\x3c$1").replaceAll("\r\n", "\n");

/** The same for JSON, where "<" stands inside strings only. */
export const inlineJson = (json: string): string => json.replaceAll("<", "\\u003c");
