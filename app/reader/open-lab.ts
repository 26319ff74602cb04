import { LAB_READY, type LabReady, type StartLab } from "../features/labs/frame/lab-entry.ts";

/** Runs when the button of an experiment is pressed: opens each one that waits and is not being opened yet. */
for (const lab of Array.from(document.querySelectorAll<HTMLElement>("[data-opener]"))) {
  const part = (name: string) => lab.querySelector<HTMLElement>(`[data-lab-${name}]`);
  const [button, opening, failed, host] = [part("open"), part("opening"), part("failed"), part("host")];
  if (!button || !opening || !failed || !host) continue;
  if (opening.hidden || lab.dataset.busy) continue;
  lab.dataset.busy = "1";
  openLab(lab, host)
    .then(
      () => {
        button.hidden = true;
      },
      () => {
        failed.hidden = false;
      },
    )
    .finally(() => {
      opening.hidden = true;
      delete lab.dataset.busy;
    });
}

async function openLab(lab: HTMLElement, host: HTMLElement): Promise<void> {
  const { name = "", script = "", style = "", data = "", words = "" } = lab.dataset;
  const [start, bytes, texts] = await Promise.all([
    loadScript(name, script),
    load(data).then((answer) => answer.arrayBuffer()),
    load(words).then((answer) => answer.json()),
    loadStyle(style),
  ]);
  const { lang, dir, dataset } = document.documentElement;
  start({
    id: lab.dataset.lab ?? "",
    host,
    data: bytes,
    words: texts,
    lang,
    dir: dir === "rtl" ? "rtl" : "ltr",
    digits: dataset.digits ?? "latn",
  });
}

async function load(url: string): Promise<Response> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(url);
  return answer;
}

/** The script tells who it is when it runs; the mark makes it run again for a second place or a second try. */
function loadScript(name: string, url: string): Promise<StartLab> {
  return new Promise((loaded, refuse) => {
    const hear = (event: Event) => {
      const ready = (event as CustomEvent<LabReady>).detail;
      if (ready.name === name) loaded(ready.start);
    };
    addEventListener(LAB_READY, hear);
    import(/* @vite-ignore */ `${url}#${performance.now()}`)
      .then(() => refuse(new Error(url)), refuse)
      .finally(() => removeEventListener(LAB_READY, hear));
  });
}

function loadStyle(href: string): Promise<void> {
  return new Promise((loaded, refuse) => {
    if (document.querySelector(`link[href="${href}"]`)) return loaded();
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = href;
    link.onload = () => loaded();
    link.onerror = () => {
      link.remove();
      refuse(new Error(href));
    };
    document.head.append(link);
  });
}
