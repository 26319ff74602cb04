import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/** How this machine opens an address; null where it has nothing that does. */
export function browserCommand(
  url: string,
  { platform, env }: { platform: NodeJS.Platform; env: NodeJS.ProcessEnv },
): [command: string, ...words: string[]] | null {
  if (platform === "win32")
    return [
      path.win32.join(env.SystemRoot ?? "C:\\Windows", "System32", "rundll32.exe"),
      "url.dll,FileProtocolHandler",
      url,
    ];
  const folders = (env.PATH ?? "").split(":").concat("/usr/bin", "/usr/local/bin");
  const opener = folders
    .map((folder) => path.posix.join(folder, "xdg-open"))
    .find((file) => existsSync(file));
  return opener && (env.DISPLAY || env.WAYLAND_DISPLAY) ? [opener, url] : null;
}

/** True where a browser was asked to open. */
export async function openBrowser(url: string): Promise<boolean> {
  const command = browserCommand(url, process);
  if (!command) return false;
  const [file, ...words] = command;
  return new Promise((done) => {
    const child = spawn(file, words, { detached: true, stdio: "ignore" });
    child.once("error", () => done(false));
    child.once("spawn", () => {
      child.unref();
      done(true);
    });
  });
}
