/** Fills a translated sentence. @example fillTemplate("{{place, number}} of {{count}}", { place: "2", count: "4" }) -> "2 of 4" */
export const fillTemplate = (text: string | undefined, values: Record<string, string>): string =>
  (text ?? "").replace(/\{\{\s*(\w+)[^}]*\}\}/g, (_, name: string) => values[name] ?? "");
