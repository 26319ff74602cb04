import { unseenParts } from "../features/translation/desk/unseen.ts";
import type { Draft, Drafts } from "./drafts.ts";

export type Status = "typed" | "checking" | "fits" | "wrong" | "kept" | "sent" | "offline";

/** One text of the page: its field, and all that stands around it. */
export interface TextField {
  name: string;
  section: HTMLElement;
  area: HTMLTextAreaElement;
  /** What stands on disk. */
  own: string;
  source: string;
  keep: HTMLInputElement | null;
  /** It would be sent. */
  isReady(): boolean;
  /** Differs from what stands. */
  isChanged(): boolean;
  write(text: string): void;
  /** At the caret, in place of what is selected. */
  insert(text: string): void;
  say(status: Status | null): void;
  found(html: string, errors: number): void;
}

interface Around {
  drafts: Drafts;
  words: Record<string, string>;
  /** The text was changed, by whatever. */
  changed(field: TextField): void;
}

/** Alike but for what stands around the words. */
const same = (a: string, b: string) => a.replace(/\r\n?/g, "\n").trim() === b.replace(/\r\n?/g, "\n").trim();

/** Brings the field of a text to life: what was typed before stands in it again. */
export function openField(section: HTMLElement, { drafts, words, changed }: Around): TextField | null {
  const name = section.dataset.text ?? "";
  const area = section.querySelector("textarea");
  if (!area) return null;
  const own = area.dataset.own ?? "";
  const source = document.getElementById(`${name}-source`)?.textContent ?? "";
  const keep = section.querySelector<HTMLInputElement>('input[name="keep"]');
  const status = section.querySelector<HTMLElement>("[data-status]");
  const undo = section.querySelector<HTMLButtonElement>("[data-undo]");

  const isChanged = () => area.value.trim() !== "" && !same(area.value, own);
  const wasSent = () => drafts.get(name)?.sent === area.value;
  const field: TextField = {
    name,
    section,
    area,
    own,
    source,
    keep,
    isChanged,
    isReady: () => (isChanged() || keep?.checked === true) && !wasSent(),
    write(text) {
      area.value = text;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    },
    insert(text) {
      area.setRangeText(text, area.selectionStart, area.selectionEnd, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
      area.focus();
    },
    say(what) {
      const text = what ? (words[what] ?? "") : "";
      if (status && status.textContent !== text) status.textContent = text;
      if (status) status.dataset.status = what ?? "";
    },
    found(html, errors) {
      const box = section.querySelector<HTMLElement>("[data-found]");
      if (box && box.innerHTML !== html) box.innerHTML = html;
      if (errors > 0) area.setAttribute("aria-invalid", "true");
      else area.removeAttribute("aria-invalid");
    },
  };

  function keepDraft() {
    const text = area?.value ?? "";
    // Taken back from what the page came with: that has to be remembered too.
    const wanted = isChanged() || keep?.checked === true || !same(area?.defaultValue ?? "", own);
    const { sent } = drafts.get(name) ?? {};
    const draft: Draft = { text, source };
    if (keep?.checked) draft.keep = true;
    if (sent !== undefined) draft.sent = sent;
    drafts.set(name, wanted ? draft : null);
  }

  function show() {
    if (undo) undo.hidden = same(area?.value ?? "", own);
    showUnseen(section, area?.value ?? "");
  }

  restore(field, drafts);
  show();
  if (wasSent()) field.say("sent");
  else if (isChanged()) field.say("typed");
  else if (keep?.checked) field.say("kept");

  area.addEventListener("input", () => {
    if (keep && isChanged()) keep.checked = false;
    keepDraft();
    show();
    field.say(isChanged() ? "typed" : null);
    if (!isChanged()) field.found("", 0);
    changed(field);
  });
  keep?.addEventListener("change", () => {
    keepDraft();
    field.say(keep.checked ? "kept" : isChanged() ? "typed" : null);
    changed(field);
  });
  undo?.addEventListener("click", () => {
    field.write(own);
    area.focus();
  });
  return field;
}

/**
 * What was typed in this browser is the newest there is, also on a page that came back with what was sent: reloading
 * that page sends the old form again. A draft that says what stands on disk by now has been taken.
 */
function restore({ name, area, own, source, keep }: TextField, drafts: Drafts): void {
  const cameBack = !same(area.defaultValue, own);
  const draft = drafts.get(name);
  if (!draft || draft.source !== source) {
    if (cameBack) drafts.set(name, { text: area.defaultValue, source });
  } else if (draft.keep && keep && same(draft.text, own)) keep.checked = draft.sent === undefined;
  else if (same(draft.text, own) && !cameBack) drafts.set(name, null);
  else area.value = draft.text;
}

function showUnseen(section: HTMLElement, text: string): void {
  const box = section.querySelector<HTMLElement>("[data-unseen]");
  const line = box?.querySelector(".raw");
  if (!box || !line) return;
  const parts = unseenParts(text);
  box.hidden = !parts;
  line.textContent = "";
  line.append(
    ...(parts ?? []).map((part) => {
      if ("text" in part) return part.text;
      const mark = document.createElement("abbr");
      mark.title = part.code;
      mark.textContent = part.mark;
      return mark;
    }),
  );
}
