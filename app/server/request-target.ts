const longest = 2048;

const hasControl = (text: string) => {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
};

/** What a decoded segment may never hold: it would mean another path to whoever decodes it next: divided, or encoded twice. */
const hidden = /[/\\]|%2f|%5c|%00|%2e/i;

const climbs = (segment: string) => segment === "." || segment === "..";

export type Target = { path: string; query: string } | "malformed" | "too-long";

/** Checks the request line's target before anything decodes or joins it. */
export function readTarget(url: string): Target {
  if (url.length > longest) return "too-long";
  if (!url.startsWith("/") || url.startsWith("//") || hasControl(url) || url.includes("#"))
    return "malformed";
  const mark = url.indexOf("?");
  const path = mark < 0 ? url : url.slice(0, mark);
  const query = mark < 0 ? "" : url.slice(mark);
  if (path.includes("\\") || path.includes("//") || /%00/i.test(query)) return "malformed";
  for (const segment of path.split("/")) {
    let decoded: string;
    try {
      decoded = decodeURIComponent(segment);
    } catch {
      return "malformed";
    }
    if (climbs(decoded) || hidden.test(decoded) || hasControl(decoded)) return "malformed";
  }
  return { path, query };
}
