/** All that a lab needs, as text that can stand in a file. */
export interface StickLab {
  name: string;
  script: string;
  style: string;
  /** JSON. */
  words: string;
  data: { name: string; text: string; base64: boolean };
}

/** At most, so that a phone opens it and a slow line brings it. */
export const STICK_BYTES = 2_000_000;

const size = (text: string) => Buffer.byteLength(text);

/** The labs that still fit, the earlier ones first. What two of them share is weighed once. */
export function labsThatFit(labs: readonly StickLab[], room: number): StickLab[] {
  const held = new Set<string>();
  let left = room;
  return labs.filter(({ script, style, words, data }) => {
    const parts = [script, style, data.text].filter((text) => !held.has(text));
    const bytes = [...parts, words].reduce((sum, text) => sum + size(text), 0);
    if (bytes > left) return false;
    left -= bytes;
    for (const part of parts) held.add(part);
    return true;
  });
}
