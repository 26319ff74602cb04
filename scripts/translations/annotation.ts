import type { Problem } from "../../app/features/content/policy/problem.ts";

const data = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const property = (value: string | number): string =>
  data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");

/**
 * A workflow command that GitHub shows beside the line. What a contributor wrote is escaped: it can begin no command
 * of its own. @example "::error file=a.mdx,line=2,col=1,title=link/new::...%0AMend: ..."
 */
export function annotation({ file, line, column, severity, code, message, mend }: Problem): string {
  const place = Object.entries({ file, line, col: column, title: code });
  return `::${severity} ${place.map(([name, value]) => `${name}=${property(value)}`).join(",")}::${data(`${message}\nMend: ${mend}`)}`;
}
