import type { Target } from "./targets.ts";

/** Where Node lies in a bundle. */
export const nodeIn = ({ platform }: Pick<Target, "platform">): string =>
  platform === "win32" ? "lisan/node/node.exe" : "lisan/node/node";

/** What is double-clicked. It knows its own folder only: no path, no Node of the machine, no network. */
export function startFile(target: Pick<Target, "platform">): string {
  const program = nodeIn(target);
  if (target.platform === "win32") {
    const lines = [
      "@echo off",
      "rem UTF-8, so that names and languages are shown as they are written.",
      '"%SystemRoot%\\System32\\chcp.com" 65001 >nul',
      "title Lisan",
      'cd /d "%~dp0"',
      `"${program.replaceAll("/", "\\")}" lisan\\scripts\\start-here.ts %*`,
      "if errorlevel 1 pause",
    ];
    return `${lines.join("\r\n")}\r\n`;
  }
  return `#!/bin/sh
# Without the machine's own programs: the path may be empty.
cd "\${0%/*}" 2>/dev/null || :
exec "./${program}" lisan/scripts/start-here.ts "$@"
`;
}

/** For desktops that ask what to do with a script, and do not ask here. */
export const DESKTOP_FILE = `[Desktop Entry]
Type=Application
Name=Lisan
Terminal=true
Exec=sh -c 'cd "$(dirname "%k")" && exec ./Start.sh'
`;
