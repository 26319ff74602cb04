import "./require-node.ts";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { readEnv } from "../app/env.server.ts";
import { buildContent } from "../app/features/content/build-content.ts";
import { openContent } from "../app/features/content/content-store.ts";
import type { openPacks as OpenPacks } from "../app/server/main.ts";
import { build, isBuilt } from "./build.ts";
import { wantedPacks, writePacks } from "./packs/write-packs.ts";
import { readArguments, showProgress } from "./translations/read-arguments.ts";

/** `npm run packs`: every course as one file, in every language that it can be read in. */
process.env.NODE_ENV ??= "production"; // React reads it when it is loaded

const root = resolve(import.meta.dirname, "..");

const help = `npm run packs: every course as one file for a stick, in every language that it can be read in.

  packs                       into ./packs, with an index.html that lists them
  packs -- --out <folder>     into this folder
  packs -- --locale ar,sw     these languages only
  packs -- --course meet      these courses only

Files of the same names are replaced; nothing else in the folder is touched.`;

interface Wish {
  out: string;
  locales: string[] | null;
  courses: string[] | null;
}

const listed = (value: string | undefined): string[] | null =>
  value === undefined ? null : value.split(",").filter((item) => item !== "");

const asked = readArguments(process.argv.slice(2), {
  help,
  options: { out: { type: "string" }, locale: { type: "string" }, course: { type: "string" } },
  understand({ out = "./packs", locale, course }, words): Wish | string {
    if (words.length > 0) return `"${words.join(" ")}" is not understood.`;
    if (out === "") return "--out needs the name of a folder.";
    const [locales, courses] = [listed(locale), listed(course)];
    if (locales?.length === 0) return "--locale needs the tag of a language, such as ar.";
    if (courses?.length === 0) return "--course needs the name of a course, such as meet.";
    return { out, locales, courses };
  },
});
process.exitCode = "exit" in asked ? asked.exit : await packs(asked.wish);

async function packs({ out, ...wanted }: Wish): Promise<number> {
  const { dataDir, siteDir } = readEnv();
  console.error("Content: what has changed is compiled ...");
  const onProgress = (done: number, total: number) => showProgress(`${done}/${total} lessons`);
  await buildContent({ root: siteDir ?? root, dataDir, onProgress });
  showProgress("");
  const content = openContent(dataDir);
  try {
    const generation = content.current();
    const found = wantedPacks(generation, wanted);
    if (typeof found === "string") {
      console.error(`${found}\n\n${help}`);
      return 2;
    }
    const failed = await ensureBuilt();
    if (failed !== null) {
      console.error(`The pages could not be built:\n${failed}`);
      return 1;
    }
    const { openPacks } = (await import(join(root, "build", "server", "index.js"))) as {
      openPacks: typeof OpenPacks;
    };
    const sticks = openPacks(content, join(root, "build", "client"));
    const said = (line: string) => console.error(line);
    const { files, bytes } = await writePacks({ generation, sticks, out: resolve(out), packs: found, said });
    console.log(`${files} files, ${(bytes / 1e6).toFixed(1)} MB, and index.html in ${resolve(out)}`);
    return 0;
  } catch (error) {
    console.error(
      `The files could not be written: ${error instanceof Error ? error.message : error}\n  Mend: look whether ${resolve(out)} can be written to and has room; then run this again.`,
    );
    return 1;
  } finally {
    content.close();
  }
}

/** The files are made of the site's own scripts and styles. Null where there is nothing to complain of. */
async function ensureBuilt(): Promise<string | null> {
  if (isBuilt(root) && existsSync(join(root, "build", "server", "index.js"))) return null;
  console.error("Pages: built, once, in about half a minute ...");
  return build(root);
}
