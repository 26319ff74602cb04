import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** A shell in a network of its own, which has nobody in it; null where this machine forbids that. */
const alone = () => {
  const words = ["-n", "sh", "-c", "ip link set lo up"];
  return spawnSync("unshare", words).status === 0 ? "unshare" : null;
};

test.skipIf(!process.env.LONG)(
  "[long] the zip starts from an empty folder with an empty path and no network",
  { timeout: 300_000 },
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "lisan-zip-"));
    try {
      const name = `linux-${process.arch}`;
      const made = spawnSync(process.execPath, ["scripts/bundle.ts", name, "--out", folder], { cwd: root });
      expect(made.status, `${made.stdout}${made.stderr}`).toBe(0);
      expect(spawnSync("unzip", ["-q", `lisan-${name}.zip`], { cwd: folder }).status).toBe(0);
      // Started, asked and ended in there: nobody outside reaches it.
      const script = `
        ip link set lo up
        cd ${folder}/Lisan
        env -i ./Start.sh > ../said.txt 2>&1 &
        started=$!
        ${process.execPath} -e '
          const ask = async (tries) => {
            try { return await fetch("http://localhost:3000/ar/courses/meet/meet-spot"); }
            catch (error) { if (!tries) throw error; }
            await new Promise((done) => setTimeout(done, 200));
            return ask(tries - 1);
          };
          ask(150).then(async (answer) => console.log(answer.status, (await answer.text()).includes("data-exercise")));
        '
        kill $started
        wait $started
        cat ../said.txt`;
      const shell = alone() ?? expect.fail("This machine makes no network of its own: run as root.");
      const child = spawn(shell, ["-n", "sh", "-c", script], { stdio: ["ignore", "pipe", "inherit"] });
      let said = "";
      child.stdout.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
      await new Promise((done) => child.once("exit", done));
      expect(said).toContain("200 true");
      expect(said).toContain("Lisan is open at http://localhost:3000");
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
