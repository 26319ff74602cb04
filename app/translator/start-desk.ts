import { fillTemplate } from "../i18n/fill-template.ts";
import { formatCount } from "../reader/page-numbers.ts";
import { openChecker } from "./check-texts.ts";
import { type Draft, openDrafts } from "./drafts.ts";
import { listenToKeys } from "./move-keys.ts";
import { showOldDrafts } from "./old-drafts.ts";
import { openPreviews } from "./preview-pane.ts";
import { openField, type TextField } from "./text-field.ts";

/** Brings a page of the desk to life. Everything it says is already in the page, and the form works without it. */
export function startDesk(form: HTMLFormElement): void {
  const { dataset } = form;
  const words = JSON.parse(dataset.words ?? "{}") as Record<string, string>;
  const names = new Set((dataset.names ?? "").split(" "));
  const drafts = openDrafts(dataset.desk ?? "");
  settleSent(drafts.all(), dataset.sent !== undefined, drafts.set);
  // Who comes back here later has not just sent something.
  if (dataset.sent !== undefined) history.replaceState(null, "", form.action);

  const fields: TextField[] = [];
  const changed = (field: TextField) => {
    showReady();
    if (field.isChanged()) checker.ask(field);
  };
  for (const section of Array.from(form.querySelectorAll<HTMLElement>("[data-text]"))) {
    const field = openField(section, { drafts, words, changed });
    if (field) fields.push(field);
  }
  const shown = new Map(fields.map((field) => [field.name, field]));

  /** Typed for texts that the list does not show now. */
  const hidden = (): [string, Draft][] =>
    drafts.all().filter(([name, { text, sent }]) => names.has(name) && !shown.has(name) && sent !== text);

  function showReady() {
    const line = form.querySelector<HTMLElement>("[data-ready]");
    const count = fields.filter((field) => field.isReady()).length + hidden().length;
    if (!line) return;
    line.hidden = count === 0;
    line.textContent = fillTemplate(words.ready, { count: formatCount(count) });
    const note = form.querySelector<HTMLElement>("[data-no-storage]");
    if (note) note.hidden = drafts.durable();
  }

  const checker = openChecker(form, (field) => previews.refresh(field));
  const previews = openPreviews(form, fields, words);
  listenToKeys(fields, {
    copy: (field) => field.insert(field.source),
    accept(field) {
      if (field.isChanged()) checker.ask(field, true);
      else if (field.keep && !field.keep.checked) field.keep.click();
    },
  });
  for (const field of fields) offerTools(field);
  offerLetters(form, fields);

  // Only what was typed travels, from every list of the piece.
  form.addEventListener("formdata", ({ formData }) => {
    for (const field of fields) if (!field.isReady()) formData.delete(field.area.name);
    for (const [name, { text, keep }] of hidden()) {
      if (keep) formData.append("keep", name);
      else formData.append(`text-${name}`, text);
    }
  });
  form.addEventListener("submit", ({ submitter }) => {
    if ((submitter as HTMLButtonElement | null)?.value !== "send") return;
    const going = [
      ...fields.filter((field) => field.isReady()).map(({ name }) => name),
      ...hidden().map(([name]) => name),
    ];
    for (const name of going) {
      const draft = drafts.get(name);
      if (draft) drafts.set(name, { ...draft, sending: true });
    }
  });

  const isOld = ([name, { source }]: [string, Draft]) =>
    !names.has(name) || (shown.has(name) && shown.get(name)?.source !== source);
  const box = form.querySelector<HTMLElement>("[data-old]");
  const look = { lang: dataset.lang ?? "", dir: dataset.dir ?? "ltr", words };
  if (box) showOldDrafts(box, drafts.all().filter(isOld), drafts, look);
  const keys = document.querySelector<HTMLElement>("[data-keys]");
  if (keys) keys.hidden = false;
  showReady();
}

/** The page that follows a form says whether it arrived. */
function settleSent(
  all: readonly [string, Draft][],
  arrived: boolean,
  set: (name: string, draft: Draft) => void,
): void {
  for (const [name, { sending, ...draft }] of all)
    if (sending) set(name, arrived ? { ...draft, sent: draft.text } : draft);
}

function offerTools(field: TextField): void {
  for (const tools of Array.from(field.section.querySelectorAll<HTMLElement>("[data-tools]")))
    tools.hidden = false;
  const copy = field.section.querySelector<HTMLButtonElement>("[data-copy]");
  if (copy) {
    copy.hidden = false;
    copy.onclick = () => field.insert(field.source);
  }
  for (const use of Array.from(field.section.querySelectorAll<HTMLButtonElement>("[data-use]"))) {
    use.hidden = false;
    use.onclick = () => field.insert(use.parentElement?.querySelector("[data-similar]")?.textContent ?? "");
  }
}

/** A key writes where the caret was last. */
function offerLetters(form: HTMLFormElement, fields: readonly TextField[]): void {
  const box = form.querySelector<HTMLElement>("[data-letters]");
  if (!box || fields.length === 0) return;
  box.hidden = false;
  let last = fields[0];
  for (const field of fields)
    field.area.addEventListener("focus", () => {
      last = field;
    });
  for (const key of Array.from(box.querySelectorAll<HTMLButtonElement>("[data-letter]")))
    key.onclick = () => last?.insert(key.dataset.letter ?? "");
}
