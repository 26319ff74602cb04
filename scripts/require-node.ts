/** Import this first: everything after it may load better-sqlite3, which crashes old Node without a word. */
const major = Number(process.versions.node.split(".")[0]);

if (major < 24) {
  console.error(`Lisan runs on Node 24 or newer, and this is ${process.version}.`);
  console.error(
    "Start it through npm (npm start, npm test, ...): that finds the Node that comes with the project.",
  );
  process.exit(1);
}
