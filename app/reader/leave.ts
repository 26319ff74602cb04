/**
 * The way out of a page that nobody else should see: by the link or the Escape key. The page's place in the browser's
 * history is taken by a harmless one, and its title with it. Links from one such page to another take over its place
 * too, so that "back" leads out of the course at once. What a browser writes down elsewhere no page can undo.
 */
export function watchLeaving(document: Document, replace: (address: string) => void): void {
  const exit = document.querySelector<HTMLAnchorElement>("a[data-leave]");
  if (!exit) return;
  const course = exit.dataset.leave ?? "";
  const leave = () => {
    // What is on the screen goes first: the next page may take a while on a slow line.
    document.title = exit.dataset.leaveTitle ?? "";
    document.body.hidden = true;
    replace(exit.href);
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave();
  });
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
      return;
    const link = (event.target as Element).closest<HTMLAnchorElement>("a[href]");
    if (!link) return;
    const path = link.getAttribute("href") ?? "";
    if (link !== exit && !path.startsWith(`${course}/`) && path !== course) return;
    event.preventDefault();
    if (link === exit) leave();
    else replace(link.href);
  });
}
