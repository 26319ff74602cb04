/**
 * Shows the button of each experiment and folds what it showed: whoever can try it guesses first. What opens it is
 * loaded when the button is pressed, and opens whatever waits.
 */
export function offerLabs(): void {
  for (const lab of Array.from(document.querySelectorAll<HTMLElement>("[data-opener]"))) {
    const part = (name: string) => lab.querySelector<HTMLElement>(`[data-lab-${name}]`);
    const [button, opening, failed] = [part("open"), part("opening"), part("failed")];
    const finding = lab.querySelector("details");
    if (!button || !opening || !failed) continue;
    if (finding) finding.open = false;
    button.hidden = false;
    let attempt = 0;
    button.onclick = () => {
      if (!opening.hidden) return;
      opening.hidden = false;
      failed.hidden = true;
      // A browser remembers a module that failed to load, or did its work; the mark makes it run again.
      import(/* @vite-ignore */ `${lab.dataset.opener}#${lab.id}${attempt++}`).catch(() => {
        opening.hidden = true;
        failed.hidden = false;
      });
    };
  }
}
