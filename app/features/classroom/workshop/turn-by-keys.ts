/** What a key means in a room; null: nothing. Hand-held clickers send the page keys. */
export function turnOf(key: string, direction: "ltr" | "rtl"): "prev" | "next" | null {
  if (key === "PageDown" || key === " ") return "next";
  if (key === "PageUp") return "prev";
  if (key === "ArrowRight") return direction === "rtl" ? "prev" : "next";
  if (key === "ArrowLeft") return direction === "rtl" ? "next" : "prev";
  return null;
}

/** Follows the page's own links to the slides around, by keys. */
export function turnByKeys(): void {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = event.target;
    // Where a key has a meaning of its own, it keeps it.
    if (at instanceof Element && at.closest("input, textarea, select, button, summary")) return;
    if (event.key === " " && at instanceof Element && at.closest("a")) return;
    const turn = turnOf(event.key, document.dir === "rtl" ? "rtl" : "ltr");
    const link = turn && document.querySelector<HTMLAnchorElement>(`.slide-links a[rel="${turn}"]`);
    if (!link) return;
    event.preventDefault();
    link.click();
  });
}
