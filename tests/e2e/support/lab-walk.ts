import type { Locator, Page } from "playwright-core";

/** Digits as the page writes them, read back; thousands are not parted. */
export const western = (text: string): string =>
  text
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
    .replace(/(?<=\d)[.,٬\s\u00a0\u202f](?=\d{3})/g, "");

/** The number, not as a part of a longer one. */
export const alone = (number: number): RegExp => new RegExp(`(?<!\\d)${number}(?!\\d)`);

/** Tab until the focus is on one of these. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  for (let turn = 0; turn < 40; turn++) {
    await page.keyboard.press("Tab");
    const hit = await wanted.evaluateAll((nodes) => nodes.includes(document.activeElement as HTMLElement));
    if (hit) return;
  }
  throw new Error("the keyboard does not come there");
}
