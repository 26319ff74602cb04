import { stringify } from "yaml";

/** A title or a summary as a value in YAML: quoted where it must be, or where the one before it was. */
export function frontLine(words: string, before = ""): string {
  const styles = { '"': "QUOTE_DOUBLE", "'": "QUOTE_SINGLE" } as const;
  const quote = before[0] === '"' || before[0] === "'" ? before[0] : null;
  const printed = stringify(
    { _: words },
    {
      lineWidth: 0,
      schema: "core",
      ...(quote && { defaultStringType: styles[quote], defaultKeyType: "PLAIN" }),
    },
  );
  const value = printed.slice("_: ".length).trimEnd();
  return value.includes("\n") ? JSON.stringify(words) : value;
}
