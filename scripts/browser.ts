import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { chromium } from "playwright-core";

/** What a headless Chromium needs here: nothing it does by itself may touch the network. */
export const CHROMIUM_FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const ELSEWHERE = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Tried, not only seen: some systems put a stub at this path that asks for a store. On Windows Chrome has no --version. */
function runs(file: string): boolean {
  if (!existsSync(file)) return false;
  if (process.platform === "win32") return true;
  return spawnSync(file, ["--version", "--no-sandbox"], { timeout: 20_000 }).status === 0;
}

/** Chromium by CHROME_PATH, else the system's, else the one Playwright keeps; null where there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (runs(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, and no browser runs there. Correct it, or unset it.`);
  }
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...ELSEWHERE, chromium.executablePath()].find(runs) ?? null;
}

function isDebian(): boolean {
  return existsSync("/etc/os-release") && /^ID=debian$/m.test(readFileSync("/etc/os-release", "utf8"));
}

function installFromDebian(packages: string[]): boolean {
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  console.log(`Installing ${packages.join(", ")} with apt-get ...`);
  if (spawnSync("apt-get", ["update", "-qq"], options).status !== 0) return false;
  const install = ["install", "-y", "-qq", "--no-install-recommends", ...packages];
  return spawnSync("apt-get", install, options).status === 0;
}

const isDebianRoot = () => isDebian() && process.getuid?.() === 0;

/** The one command that gives this machine a Chromium. */
function remedy(): string {
  return isDebian()
    ? "sudo apt-get update && sudo apt-get install -y chromium"
    : "node_modules/.bin/playwright-core install --with-deps chromium";
}

/** Finds a Chromium; as root on Debian installs it. Throws with the one command that mends it. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found) return found;
  if (isDebianRoot() && installFromDebian(["chromium"])) {
    const installed = findChromium();
    if (installed) return installed;
  }
  throw new Error(`The browser journeys need a Chromium, and there is none here. Run:\n  ${remedy()}`);
}

const FONTS = {
  "fonts-noto-core": "NotoSansArabic-Regular.ttf",
  "fonts-noto-cjk": "NotoSansCJK-Regular.ttc",
};

/** Letters for pictures: without them a screenshot of Arabic or Chinese shows boxes. Only Debian's root can be helped. */
export function ensureFonts(): void {
  const missing = Object.entries(FONTS)
    .filter(
      ([, file]) =>
        !["truetype", "opentype"].some((kind) => existsSync(`/usr/share/fonts/${kind}/noto/${file}`)),
    )
    .map(([name]) => name);
  if (!isDebian() || missing.length === 0) return;
  if (isDebianRoot() && installFromDebian(missing)) return;
  console.log(`Some scripts may show boxes. Run: sudo apt-get install -y ${missing.join(" ")}`);
}
