export type Mended = "bom" | "crlf" | "nfc";

/**
 * What can be put right without asking: the byte order mark, line ends, and letters in two parts (NFC).
 * Never NFKC, which would make another text of it: "２" and "ﬁ" stay. No hash of a block changes.
 * Bytes that are not UTF-8, or need no mending, come back as they are.
 */
export function mendText(bytes: Uint8Array): { bytes: Uint8Array; mended: Mended[] } {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { bytes, mended: [] };
  }
  const mended: Mended[] = [];
  const apply = (name: Mended, next: string): void => {
    if (next === text) return;
    text = next;
    mended.push(name);
  };
  apply("bom", text.replace(/^\ufeff+/, ""));
  apply("crlf", text.replace(/\r\n?/g, "\n"));
  apply("nfc", text.normalize("NFC"));
  return mended.length === 0 ? { bytes, mended } : { bytes: new TextEncoder().encode(text), mended };
}
