import { LAB_READY, type LabReady, type StartLab } from "../../features/labs/frame/lab-entry.ts";

/** Shows the button of each experiment, and folds what it showed. All that it needs stands in the file already. */
export function offerLabs(): void {
  const starts = new Map<string, StartLab>();
  // The scripts of the labs stand below this one.
  addEventListener(LAB_READY, (event) => {
    const { name, start } = (event as CustomEvent<LabReady>).detail;
    starts.set(name, start);
  });
  for (const lab of document.querySelectorAll<HTMLElement>("[data-opener]")) {
    const part = (name: string) => lab.querySelector<HTMLElement>(`[data-lab-${name}]`);
    const [button, failed, host] = [part("open"), part("failed"), part("host")];
    const finding = lab.querySelector("details");
    if (!button || !failed || !host) continue;
    if (finding) finding.open = false;
    button.hidden = false;
    button.onclick = () => {
      const start = starts.get(lab.dataset.name ?? "");
      button.hidden = start !== undefined;
      failed.hidden = start !== undefined;
      if (start) open(lab, host, start);
    };
  }
}

function open(lab: HTMLElement, host: HTMLElement, start: StartLab): void {
  const { lab: id = "", data = "", words = "" } = lab.dataset;
  const { lang, dir, dataset } = document.documentElement;
  start({
    id,
    host,
    data: bytesIn(data),
    words: JSON.parse(document.getElementById(words)?.textContent ?? "{}"),
    lang,
    dir: dir === "rtl" ? "rtl" : "ltr",
    digits: dataset.digits ?? "latn",
  });
}

function bytesIn(id: string): ArrayBuffer {
  const block = document.getElementById(id);
  const text = block?.textContent ?? "";
  if (block?.dataset.base64 === undefined) return new TextEncoder().encode(text).buffer;
  return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer;
}
