import type { TextField } from "./text-field.ts";

interface Moves {
  accept(field: TextField): void;
  copy(field: TextField): void;
}

/**
 * Keys inside a field. Each holds Alt or Ctrl, and none is AltGr or part of a letter being composed: nothing that a
 * keyboard or a screen reader needs is taken.
 */
export function listenToKeys(fields: readonly TextField[], { accept, copy }: Moves): void {
  const go = (from: TextField, by: 1 | -1) => {
    const to = fields[fields.indexOf(from) + by];
    to?.area.focus();
    to?.section.scrollIntoView({ block: "nearest" });
  };
  for (const field of fields) {
    field.area.addEventListener("keydown", (event) => {
      if (event.isComposing || event.getModifierState("AltGraph") || event.shiftKey || event.metaKey) return;
      const { key, altKey, ctrlKey } = event;
      if (altKey && !ctrlKey && key === "ArrowDown") go(field, 1);
      else if (altKey && !ctrlKey && key === "ArrowUp") go(field, -1);
      else if (altKey && !ctrlKey && key === "Enter") copy(field);
      else if (ctrlKey && !altKey && key === "Enter") {
        accept(field);
        go(field, 1);
      } else return;
      event.preventDefault();
    });
  }
}
