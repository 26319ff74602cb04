import type { TFunction } from "i18next";
import type { TextRefusal } from "../translation/plain-text.ts";

/** What is the matter with a name or a note that somebody typed. */
export function refusalText(t: TFunction, refusal: TextRefusal | null | undefined, most: number) {
  if (!refusal) return null;
  switch (refusal.code) {
    case "empty":
      return t("classroom:text.empty");
    case "long":
      return t("classroom:text.long", { length: refusal.length, most });
    case "hidden":
      // What was typed may run the other way than the sentence: isolated, it cannot turn it round.
      return t("classroom:text.hidden", { around: `\u2068${refusal.around}\u2069` });
  }
}
