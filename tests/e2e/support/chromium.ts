import { type Browser, chromium } from "playwright-core";
import { CHROMIUM_FLAGS, ensureChromium } from "../../../scripts/browser.ts";

/** A name that is not localhost and still leads here: browsers give plain http at such a host fewer powers. */
export const FAR_HOST = "lisan.test";

// No name but ours resolves: a page that asks somebody else cannot reach them from a test.
const RESOLVER = `MAP ${FAR_HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1`;

/** A real Chromium that can reach this machine only. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: ensureChromium(),
    args: [...CHROMIUM_FLAGS, `--host-resolver-rules=${RESOLVER}`],
  });
