import { renderUnicodeCompact } from "uqr";

/** White on black whatever colours the terminal has: blocks are the light modules, and many cameras do not read the reverse. */
const COLOURS = "\x1b[97;40m";
const AS_BEFORE = "\x1b[0m";

/** A code for cameras, two rows of modules a line. */
export const codeLines = (text: string): string[] =>
  renderUnicodeCompact(text, { border: 2 })
    .split("\n")
    .map((line) => `${COLOURS}${line}${AS_BEFORE}`);

/** Prints where phones in the same room find this machine, with a code for their cameras. */
export function sayLan(origins: readonly string[], port: number): void {
  const [first, ...others] = origins;
  if (!first) {
    console.log(
      "\nThis computer is in no local network now, so no phone can find it. Join a Wi-Fi, or switch on the hotspot of this computer or of a phone; then start again.",
    );
    return;
  }
  console.log(`\nPhones in the same Wi-Fi open  ${first}\n`);
  for (const line of codeLines(first)) console.log(`  ${line}`);
  if (others.length > 0) console.log(`\nIf that does not answer, try  ${others.join("  ")}`);
  console.log(
    `\nNo internet is needed. If phones cannot open the address, allow Node through this computer's firewall (port ${port}), and see that the Wi-Fi lets its devices talk to one another.\nThe connection is not encrypted, and browsers save courses on a phone only over https: the pages say so.\nIn another Wi-Fi this computer has another address: start again there.`,
  );
}
