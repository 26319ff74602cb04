/**
 * The door of every npm script: `node scripts/launch.cjs <verb> [arguments]`.
 * It runs on whatever Node the machine has (12 or newer, hence the plain JavaScript), installs what the lock
 * file names, finds Node 24, and hands over to scripts/<verb>.ts. Nothing here may load a package:
 * better-sqlite3 ends an old Node with a segmentation fault.
 */
const { spawn, spawnSync } = require("child_process");
const { createHash } = require("crypto");
const fs = require("fs");
const path = require("path");

const WANTED_NODE = 24;
const root = path.resolve(__dirname, "..");
const modules = path.join(root, "node_modules");
const bin = path.join(modules, ".bin");
const stampFile = path.join(modules, ".lisan-installed");
const isWindows = process.platform === "win32";

function say(line) {
  process.stdout.write(`${line}\n`);
}

function fail(lines) {
  process.stderr.write(`\n${lines.join("\n")}\n`);
  process.exit(1);
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (_) {
    return null;
  }
}

/** What must be unchanged for an installation to be good: the lock file and the machine's kind. */
function wantedStamp() {
  const hash = createHash("sha256").update(fs.readFileSync(path.join(root, "package-lock.json")));
  return `${hash.digest("hex")} ${process.platform}-${process.arch}`;
}

function stamped(stamp) {
  try {
    return fs.readFileSync(stampFile, "utf8") === stamp;
  } catch (_) {
    return false;
  }
}

/** True where somebody has already run npm by hand and what it left agrees with the lock file. */
function installedByHand() {
  const lock = readJson(path.join(root, "package-lock.json"));
  const found = readJson(path.join(modules, ".package-lock.json"));
  if (!lock || !lock.packages || !found || !found.packages) return false;
  return Object.keys(lock.packages).every((name) => {
    if (name === "") return true;
    const want = lock.packages[name];
    const have = found.packages[name];
    if (!have) return Boolean(want.optional);
    return have.version === want.version && have.integrity === want.integrity;
  });
}

/** npm as it was called, or the one on the path. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script))
    return { file: process.execPath, args: [script], shell: false };
  return { file: "npm", args: [], shell: isWindows };
}

/** npm 6 and older cannot read this lock file, and say so in words that help nobody. */
function requireNpm(npm) {
  const asked = spawnSync(npm.file, npm.args.concat("--version"), { encoding: "utf8", shell: npm.shell });
  const match = asked.status === 0 ? /^(\d+)\./.exec(asked.stdout) : null;
  if (!match || Number(match[1]) >= 7) return;
  fail([
    `Lisan is installed by npm 7 or newer, and this machine has npm ${asked.stdout.trim()}.`,
    "What to do: install Node 24 LTS from https://nodejs.org/en/download (npm comes with it),",
    "open a new terminal, and run the same command again.",
  ]);
}

function install(stamp, next) {
  const npm = npmCommand();
  requireNpm(npm);
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  say("Installing the packages of package-lock.json (once; a minute or two) ...");
  const ticking = setInterval(() => say(`  still installing, ${seconds()} s`), 15000);
  const args = ["ci", "--no-audit", "--no-fund", "--loglevel=error", "--include=dev", "--include=optional"];
  const child = spawn(npm.file, npm.args.concat(args), { cwd: root, stdio: "inherit", shell: npm.shell });
  const failed = (why) => {
    clearInterval(ticking);
    fail([
      `The packages could not be installed (${why}).`,
      "Look at the lines above; most often the network was away. Then run the same command again.",
    ]);
  };
  child.on("error", (error) => failed(error.message));
  child.on("exit", (code) => {
    if (code !== 0) return failed(`npm ci ended with ${code}`);
    clearInterval(ticking);
    fs.writeFileSync(stampFile, stamp);
    say(`Installed in ${seconds()} s.`);
    next();
  });
}

function majorOf(file) {
  const asked = spawnSync(file, ["--version"], { encoding: "utf8", timeout: 30000 });
  const match = asked.status === 0 ? /^v(\d+)\./.exec(asked.stdout) : null;
  return match ? Number(match[1]) : 0;
}

/** The Node that npm installed for this machine, else the machine's own; asked for its version, so that a wrong binary is passed over. */
function findNode() {
  const system = isWindows ? "win" : process.platform;
  const name = isWindows ? "node.exe" : "node";
  const packaged = path.join(modules, `node-${system}-${process.arch}`, "bin", name);
  if (fs.existsSync(packaged) && majorOf(packaged) >= WANTED_NODE) return packaged;
  if (Number(process.versions.node.split(".")[0]) >= WANTED_NODE) return process.execPath;
  return fail([
    `Lisan needs Node ${WANTED_NODE} or newer. This machine has ${process.version} (${process.execPath}),`,
    `and no ready-made Node ${WANTED_NODE} came with the packages for ${process.platform} ${process.arch}.`,
    "What to do: install Node 24 LTS from https://nodejs.org/en/download (or: nvm install 24),",
    "open a new terminal, and run the same command again.",
  ]);
}

/** Node that comes first on the path is the one that was found, for every tool started from here. */
function environment(node) {
  const env = Object.assign({}, process.env);
  const key = Object.keys(env).find((name) => name.toUpperCase() === "PATH") || "PATH";
  env[key] = [bin, path.dirname(node), env[key]].filter(Boolean).join(path.delimiter);
  return env;
}

/** npm, told to stop, ends only the shell between itself and this process: without a look at the parent, the server would stay. */
function stopWithNpm(child) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    child.kill("SIGTERM");
  }, 500);
  watching.unref();
}

function hand(verb, args) {
  const node = findNode();
  const script = path.join(root, "scripts", `${verb}.ts`);
  const child = spawn(node, [script].concat(args), { cwd: root, stdio: "inherit", env: environment(node) });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => {
      // Ctrl-C reaches the whole group by itself: a second one would cut the shutdown short.
      if (signal === "SIGINT" && process.stdin.isTTY) return;
      child.kill(signal);
    });
  }
  stopWithNpm(child);
  child.on("error", (error) => fail([`${node} could not be started: ${error.message}`]));
  child.on("exit", (code, signal) => {
    if (!signal) process.exit(code);
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
  });
}

function main(verb, args) {
  const isKnown = /^[a-z][a-z0-9-]*$/.test(verb || "") && fs.existsSync(path.join(__dirname, `${verb}.ts`));
  if (!isKnown) fail([`There is no script "${verb}". Those there are stand in package.json; see README.md.`]);
  const stamp = wantedStamp();
  if (stamped(stamp)) return hand(verb, args);
  if (installedByHand()) {
    fs.writeFileSync(stampFile, stamp);
    return hand(verb, args);
  }
  install(stamp, () => hand(verb, args));
}

main(process.argv[2], process.argv.slice(3));
