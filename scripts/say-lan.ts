import { renderUnicodeCompact } from "uqr";

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
  // Dark on light whatever colours the terminal has: many cameras do not read the reverse.
  const code = renderUnicodeCompact(first, { border: 2 });
  for (const line of code.split("\n")) console.log(`  \x1b[30;107m${line}\x1b[0m`);
  if (others.length > 0) console.log(`\nIf that does not answer, try  ${others.join("  ")}`);
  console.log(
    `\nNo internet is needed. If phones cannot open the address, allow Node through this computer's firewall (port ${port}), and see that the Wi-Fi lets its devices talk to one another.\nThe connection is not encrypted, and browsers save courses on a phone only over https: the pages say so.\nIn another Wi-Fi this computer has another address: start again there.`,
  );
}
