import { cleanText } from "../block-text.ts";

/** What a form of the desk may ask for; a check, where it says nothing of ours. */
export const intents = ["check", "send", "patch"] as const;
export type Intent = (typeof intents)[number];

/** A field that can be typed into: the name of its block or string, and what stands on disk for it. */
export interface Editable {
  name: string;
  own: string | null;
}

export interface TypedEdit {
  /** Hash of the source block, or key of the string. */
  source: string;
  text: string;
}

export interface DeskForm {
  intent: Intent;
  /** Everything that was typed, as it was typed, by name: shown again whatever becomes of it. */
  typed: Map<string, string>;
  /** Names that were ticked as right as they stand. */
  kept: Set<string>;
  /** What differs from what stands on disk, and what was ticked. */
  edits: TypedEdit[];
  credit: string;
  note: string;
}

/** Field of a text, by the name of its block or string. */
export const textField = (name: string): string => `text-${name}`;

/** A form of the desk. Fields of blocks that are not on its page are left alone: their source is gone. */
export function readDeskForm(form: FormData, fields: readonly Editable[]): DeskForm {
  const one = (name: string): string => {
    const [value, ...more] = form.getAll(name);
    return typeof value === "string" && more.length === 0 ? value : "";
  };
  const ticked = new Set(form.getAll("keep"));
  const typed = new Map<string, string>();
  const kept = new Set<string>();
  const edits: TypedEdit[] = [];
  for (const { name, own } of fields) {
    const text = cleanText(one(textField(name)));
    const stands = cleanText(own ?? "");
    if (text !== "" && text !== stands) {
      typed.set(name, text);
      edits.push({ source: name, text });
    } else if (own !== null && ticked.has(name)) {
      kept.add(name);
      edits.push({ source: name, text: stands });
    }
  }
  const intent = intents.find((known) => known === one("intent")) ?? "check";
  return { intent, typed, kept, edits, credit: one("credit"), note: one("note") };
}
