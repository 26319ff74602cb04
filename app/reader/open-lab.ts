import { LAB_READY, type LabReady, type StartLab } from "../features/labs/frame/lab-entry.ts";

const starts = new Map<string, StartLab>();

/** Shows the button of each experiment and folds what it showed: whoever can try it guesses first. */
export function offerLabs(): void {
  addEventListener(LAB_READY, (event) => {
    const { name, start } = (event as CustomEvent<LabReady>).detail;
    starts.set(name, start);
  });
  for (const section of Array.from(document.querySelectorAll<HTMLElement>("[data-lab]"))) {
    const part = (name: string) => section.querySelector<HTMLElement>(`[data-lab-${name}]`);
    const button = part("open");
    const host = part("host");
    const finding = section.querySelector("details");
    if (!button || !host) continue;
    if (finding) finding.open = false;
    button.hidden = false;
    const show = (shown?: "opening" | "failed") => {
      for (const name of ["opening", "failed"] as const) {
        const line = part(name);
        if (line) line.hidden = name !== shown;
      }
    };
    let attempt = 0;
    button.onclick = async () => {
      button.setAttribute("aria-disabled", "true");
      show("opening");
      try {
        await openLab(section, host, attempt++);
        button.hidden = true;
        show();
      } catch {
        button.removeAttribute("aria-disabled");
        show("failed");
      }
    };
  }
}

async function openLab(section: HTMLElement, host: HTMLElement, attempt: number): Promise<void> {
  const { lab = "", name = "", script, style = "", data = "", words = "" } = section.dataset;
  const { lang, dataset } = document.documentElement;
  const load = async (url: string) => {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(url);
    return answer;
  };
  const [, bytes, texts] = await Promise.all([
    // A browser remembers a module that failed to load; the mark makes it ask again.
    import(/* @vite-ignore */ `${script}#${attempt}`),
    load(data).then((answer) => answer.arrayBuffer()),
    load(words).then((answer) => answer.json()),
    loadStyle(style),
  ]);
  const dir = document.dir === "rtl" ? "rtl" : "ltr";
  // The lesson around it may stand in another language.
  Object.assign(host, { lang, dir });
  const start = starts.get(name);
  if (!start) throw new Error(name);
  start({ id: lab, host, data: bytes, words: texts, lang, dir, digits: dataset.digits ?? "latn" });
}

function loadStyle(href: string): Promise<void> {
  return new Promise((loaded, failed) => {
    if (document.querySelector(`link[href="${href}"]`)) return loaded();
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = () => loaded();
    link.onerror = () => {
      link.remove();
      failed();
    };
    document.head.append(link);
  });
}
