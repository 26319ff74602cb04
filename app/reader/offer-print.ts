/** A page made for paper offers to print itself. */
export function offerPrint(): void {
  const button = document.querySelector<HTMLElement>("[data-print]");
  if (!button) return;
  button.hidden = false;
  button.onclick = () => print();
}
