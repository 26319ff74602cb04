const LINE = 110;

/** JSON as the project's formatter leaves it: lists of plain values stay on one line, long lists of texts do not. */
export function printJson(value: unknown, indent = ""): string {
  const deeper = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item !== "object")) {
      const line = `[${value.map((v) => JSON.stringify(v)).join(", ")}]`;
      if (line.length <= LINE || value.some((item) => typeof item !== "string")) return line;
    }
    return `[\n${value.map((item) => deeper + printJson(item, deeper)).join(",\n")}\n${indent}]`;
  }
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, v]) => `${deeper}${JSON.stringify(key)}: ${printJson(v, deeper)}`,
  );
  return `{\n${fields.join(",\n")}\n${indent}}`;
}
