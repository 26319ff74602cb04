import type { Draft, Drafts } from "./drafts.ts";

interface Look {
  lang: string;
  dir: string;
  words: Record<string, string>;
}

/** What was typed for words that the source no longer has: to be read and copied, until its writer deletes it. */
export function showOldDrafts(
  box: HTMLElement,
  old: readonly [name: string, draft: Draft][],
  drafts: Drafts,
  look: Look,
): void {
  const list = box.querySelector("[data-old-list]");
  if (!list || old.length === 0) return;
  box.hidden = false;
  for (const [name, draft] of old) {
    const item = document.createElement("div");
    item.className = "sides";
    const source = document.createElement("p");
    source.className = "words";
    source.lang = "en";
    source.dir = "ltr";
    source.textContent = draft.source;
    const text = document.createElement("textarea");
    text.readOnly = true;
    text.lang = look.lang;
    text.dir = look.dir;
    text.value = draft.text;
    text.setAttribute("aria-label", document.getElementById("old-title")?.textContent ?? "");
    const tools = document.createElement("p");
    tools.className = "row tools";
    tools.append(
      button(look.words.oldCopy, () => {
        text.select();
        // The newer way exists on https only; a school's own server has none.
        document.execCommand("copy");
      }),
      button(look.words.oldDelete, () => {
        drafts.set(name, null);
        item.remove();
        if (list.children.length === 0) box.hidden = true;
      }),
    );
    const side = document.createElement("div");
    side.append(text, tools);
    item.append(source, side);
    list.append(item);
  }
}

function button(label: string | undefined, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "button";
  made.textContent = label ?? "";
  made.onclick = press;
  return made;
}
