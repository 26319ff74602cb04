import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";

interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string; lineNumber: number } }[];
  samples: number[];
  timeDeltas: number[];
}

/**
 * Where the processor's time went, by function and without what it called: the top of a `--cpu-prof` file.
 * @param lastMs the end of the profile that counts; before it the server only started.
 */
export function summarise({ nodes, samples, timeDeltas }: Profile, lastMs: number, top = 12): string[] {
  const from = timeDeltas.reduce((sum, micros) => sum + micros, 0) - lastMs * 1000;
  let clock = 0;
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const own = new Map<string, number>();
  let all = 0;
  samples.forEach((id, at) => {
    const frame = frames.get(id);
    const micros = timeDeltas[at] ?? 0;
    clock += micros;
    if (clock < from || !frame || frame.functionName === "(idle)") return;
    const place = frame.url ? ` ${basename(frame.url)}:${frame.lineNumber + 1}` : "";
    const name = `${frame.functionName || "(anonymous)"}${place}`;
    own.set(name, (own.get(name) ?? 0) + micros);
    all += micros;
  });
  return [...own]
    .sort(([, a], [, b]) => b - a)
    .slice(0, top)
    .map(([name, micros]) => `${((100 * micros) / all).toFixed(1).padStart(6)} %  ${name}`);
}

export function summariseFolder(folder: string, lastMs: number): string[] {
  const file = readdirSync(folder).find((name) => name.endsWith(".cpuprofile"));
  return file ? summarise(JSON.parse(readFileSync(join(folder, file), "utf8")) as Profile, lastMs) : [];
}
