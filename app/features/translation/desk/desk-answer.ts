import type { TextRefusal } from "../plain-text.ts";
import type { Finding } from "./findings.tsx";

/** Why nothing was sent, where no single text is to blame. */
export type DeskTrouble = "wrong" | "empty" | "often" | "full" | "large";

/** What comes back with a form that was not sent: plain data, and everything that was typed. */
export interface DeskAnswer {
  trouble: DeskTrouble | null;
  /** It was only to be checked, and so many texts have no error. */
  checked: number | null;
  typed: Record<string, string>;
  kept: string[];
  /** By the name of the text that they are about. */
  findings: Record<string, Finding[]>;
  /** About none of them. */
  general: Finding[];
  credit: string;
  note: string;
  errors: { credit?: TextRefusal; note?: TextRefusal };
}
