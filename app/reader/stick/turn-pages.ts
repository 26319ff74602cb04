/** The file is one long page; with script it is read one lesson at a time, by the part of the address after "#". */
export function turnPages(): void {
  const pages = Array.from(document.querySelectorAll<HTMLElement>("[data-page]"));
  const wanted = () => document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const show = (): HTMLElement | undefined => {
    const target = wanted();
    const page = target?.closest<HTMLElement>("[data-page]") ?? pages[0];
    for (const each of pages) each.hidden = each !== page;
    if (target && target !== page) target.scrollIntoView();
    else scrollTo(0, 0);
    return page;
  };
  addEventListener("hashchange", () => {
    const heading = show()?.querySelector<HTMLElement>("h1");
    if (!heading) return;
    // Whoever does not see the page hears where she is.
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  });
  show();
}
