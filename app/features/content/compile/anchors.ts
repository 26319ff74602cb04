/** Ids that the page itself uses. */
const RESERVED = ["main", "content", "top", "sources", "menu", "cloth", "next"];

/** @example slugOf("What is AI?") === "what-is-ai" */
export function slugOf(text: string): string {
  const slug = text
    .toLowerCase()
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return slug === "" ? "section" : slug;
}

/** Gives each heading an id of its own. `taken`: ids of exercises and labs. */
export function anchorMaker(taken: Iterable<string>): (text: string) => string {
  const used = new Set<string>([...RESERVED, ...taken]);
  return (text) => {
    const slug = slugOf(text);
    let anchor = /^(?:source|figure|b)-?\d*$/.test(slug) ? `${slug}-section` : slug;
    for (let n = 2; used.has(anchor); n++) anchor = `${slug}-${n}`;
    used.add(anchor);
    return anchor;
  };
}
