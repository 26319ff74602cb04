import { parseDocument } from "yaml";
import { type Place, placeAt } from "../policy/problem.ts";

/** Where the value of a path of keys stands in a YAML text, else what is around it. */
export function placeOfKeys(text: string, keys: readonly PropertyKey[]): Place {
  const document = parseDocument(text);
  for (let depth = keys.length; depth > 0; depth--) {
    const node: unknown = document.getIn(keys.slice(0, depth), true);
    const range = node && typeof node === "object" && "range" in node ? (node.range as number[]) : null;
    if (range?.[0] !== undefined) return placeAt(text, range[0]);
  }
  return placeAt(text, 0);
}
