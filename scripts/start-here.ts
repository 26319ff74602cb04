import "./require-node.ts";
import path from "node:path";
import { inviteFirstOperator } from "../app/features/identity/invitations.ts";
import { negotiate } from "../app/i18n/negotiate.ts";
import { sourceLocale } from "../app/i18n/source-locale.ts";
import { bringContent } from "./bundle/bring-content.ts";
import { freePort } from "./bundle/free-port.ts";
import { openBrowser } from "./bundle/open-browser.ts";
import { sayIn } from "./bundle/read-me.ts";
import { runningCopy, sayRunning } from "./bundle/running-copy.ts";
import { localesOnDisk } from "./locales-on-disk.ts";
import { prepareData } from "./prepare-data.ts";
import { codeLines } from "./say-lan.ts";
import { serveLisan } from "./serve-lisan.ts";

/**
 * What a double click on a bundle's Start does: everything is there already, so it serves, for this machine and for the
 * phones in the room, and opens the browser. Its words are in the machine's language.
 */
process.env.NODE_ENV ??= "production"; // React reads it when it is loaded

const root = path.resolve(import.meta.dirname, "..");
const dataDir = path.resolve(root, "..", "data");
const spoken = Intl.DateTimeFormat().resolvedOptions().locale;
const tags = localesOnDisk.map(({ tag }) => tag);
const say = sayIn(root, negotiate(tags, sourceLocale, null, spoken));
const tell = (sentence: string) => console.log(`\n${sentence}`);

async function show(address: string): Promise<void> {
  if (!(await openBrowser(address))) tell(say("bundle:openYourself"));
}

async function start(): Promise<void> {
  const other = await runningCopy(dataDir);
  if (other) {
    tell(say("bundle:running", { address: other }));
    return show(other);
  }
  tell(say("bundle:starting"));
  bringContent(path.join(root, "compiled"), dataDir);
  const { db, content } = await prepareData(root, dataDir, (_title, work) => work());
  const port = await freePort();
  const { own, room } = await serveLisan({
    root,
    siteRoot: root,
    db,
    content,
    port,
    origins: null,
    lan: true,
  });
  const [address = ""] = own;
  sayRunning(dataDir, address);
  tell(say("bundle:opened", { address }));
  const [forPhones] = room;
  if (forPhones) {
    tell(say("bundle:phonesOpen", { address: forPhones }));
    console.log(`\n${codeLines(forPhones).join("\n")}`);
  } else tell(say("bundle:noNetwork"));
  const token = await inviteFirstOperator(db, Date.now());
  if (token) tell(say("bundle:account", { address: `${address}/${sourceLocale}/invite/${token}` }));
  await show(address);
}

start().catch((error: unknown) => {
  console.error(`\n${say("bundle:failed")}\n`, error);
  process.exit(1);
});
