import type { TextField } from "./text-field.ts";

export interface Previews {
  /** Shows the text anew where its preview is open. */
  refresh(field: TextField): void;
}

interface Pane {
  source: HTMLIFrameElement;
  own: HTMLIFrameElement;
  status: HTMLElement;
}

/** Under a block: the source and the translation as a learner sees them, each in a frame as wide as a phone. */
export function openPreviews(
  form: HTMLFormElement,
  fields: readonly TextField[],
  words: Record<string, string>,
): Previews {
  const panes = new Map<TextField, Pane>();
  for (const field of fields) {
    const button = field.section.querySelector<HTMLButtonElement>("[data-preview]");
    const box = field.section.querySelector<HTMLElement>("[data-previews]");
    if (!button || !box) continue;
    button.hidden = false;
    button.onclick = () => {
      const pane = panes.get(field);
      box.hidden = pane !== undefined;
      button.setAttribute("aria-expanded", String(!pane));
      button.textContent = (pane ? words.preview : words.previewHide) ?? "";
      if (pane) {
        panes.delete(field);
        box.textContent = "";
        return;
      }
      const made = makePane(box, words);
      panes.set(field, made);
      load(form, field, made.source, "source").then((told) => say(made, told));
      load(form, field, made.own, "own").then((told) => say(made, told));
    };
  }

  const say = (pane: Pane, told: Told) => {
    pane.status.textContent = told === "shown" ? "" : (words[told] ?? "");
  };
  return {
    refresh(field) {
      const pane = panes.get(field);
      if (pane) load(form, field, pane.own, "own").then((told) => say(pane, told));
    },
  };
}

type Told = "shown" | "previewBusy" | "previewFailed";

function makePane(box: HTMLElement, words: Record<string, string>): Pane {
  const frame = (title: string | undefined) => {
    const figure = document.createElement("figure");
    const caption = document.createElement("figcaption");
    caption.textContent = title ?? "";
    const iframe = document.createElement("iframe");
    iframe.title = title ?? "";
    iframe.addEventListener("load", () => grow(iframe));
    figure.append(caption, iframe);
    box.append(figure);
    return iframe;
  };
  const source = frame(words.previewSource);
  const own = frame(words.previewOwn);
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "quiet";
  box.append(status);
  return { source, own, status };
}

/** As high as what stands in it, also when an answer makes that longer. */
function grow(iframe: HTMLIFrameElement): void {
  const page = iframe.contentDocument?.documentElement;
  if (!page) return;
  const follow = () => {
    iframe.style.blockSize = `${page.offsetHeight + 2}px`;
  };
  follow();
  new ResizeObserver(follow).observe(page);
}

async function load(
  form: HTMLFormElement,
  field: TextField,
  iframe: HTMLIFrameElement,
  side: "own" | "source",
): Promise<Told> {
  const body = new FormData();
  if (side === "own") body.set(field.area.name, field.area.value);
  const query = `only=${encodeURIComponent(field.name)}&side=${side}`;
  for (const pause of [1500, 3000, 0]) {
    const answer = await fetch(`${form.dataset.href}/preview?${query}`, { method: "POST", body }).catch(
      () => null,
    );
    if (answer?.ok) {
      // It speaks under this page's own policy: no script but ours, nothing from elsewhere.
      iframe.srcdoc = await answer.text();
      return "shown";
    }
    if (answer?.status !== 503) break;
    await new Promise((done) => setTimeout(done, pause));
  }
  return "previewFailed";
}
