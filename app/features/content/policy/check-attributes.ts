import { codePoint, digitValue, inLatin, unseenIn, withoutUnseen } from "./characters.ts";
import type { ComponentRule } from "./components.ts";
import type { Reporter } from "./problem.ts";
import { placeOf, type TreeNode } from "./tree.ts";

/** Attributes are plain strings, known by name, each once. */
export function checkAttributes(node: TreeNode, rule: ComponentRule, report: Reporter): void {
  const place = placeOf(node);
  const seen = new Set<string>();
  for (const item of node.attributes ?? []) {
    const at = placeOf(item, place);
    if (item.type !== "mdxJsxAttribute" || typeof item.name !== "string") {
      report.error(at, "attribute/spread", "{...} is code, and not allowed.", "write each attribute out.");
      continue;
    }
    if (!Object.hasOwn(rule.attributes, item.name)) {
      const known = Object.keys(rule.attributes).join(", ") || "none";
      const message = `<${node.name}> has no attribute "${item.name}".`;
      const meant = inLatin(item.name);
      const isTwin = meant !== item.name && Object.hasOwn(rule.attributes, meant);
      if (isTwin) seen.add(meant);
      const mend = isTwin ? `write ${meant} in Latin letters.` : `delete it; it takes: ${known}.`;
      report.error(at, "attribute/unknown", message, mend);
      continue;
    }
    const expected = rule.attributes[item.name];
    if (seen.has(item.name)) {
      report.error(at, "attribute/twice", `"${item.name}" is given twice.`, "keep one.");
      continue;
    }
    seen.add(item.name);
    const unseen = typeof item.value === "string" ? unseenIn(item.value) : null;
    if (unseen && typeof item.value === "string") {
      const message = `${codePoint(unseen.character)} is invisible, and stands in ${item.name}.`;
      report.error(
        at,
        "unicode/id",
        message,
        `write ${item.name}="${withoutUnseen(item.value).slice(0, 64)}".`,
      );
    } else if (typeof item.value !== "string") {
      const mend = `write ${item.name}="..." in straight double quotes.`;
      report.error(at, "attribute/value", `"${item.name}" must be plain text.`, mend);
    } else if (item.value.length > 64 || !expected?.pattern.test(item.value)) {
      const message = `${item.name}="${item.value.slice(0, 64)}" is not possible.`;
      const plain = Array.from(item.value.slice(0, 64), (sign) => digitValue(sign) ?? sign).join("");
      const isOtherDigits = plain !== item.value && expected?.pattern.test(plain);
      const mend = isOtherDigits ? `${item.name}="${plain}", in digits 0-9` : expected?.expects;
      report.error(at, "attribute/value", message, `write ${mend}.`);
    }
  }
  for (const [name, expected] of Object.entries(rule.attributes)) {
    if (expected.required && !seen.has(name)) {
      report.error(place, "attribute/missing", `<${node.name}> lacks ${name}.`, `add ${name}="...".`);
    }
  }
}
