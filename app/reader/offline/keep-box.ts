import type { KeepList, KeptPart } from "../../features/offline/keep-list.ts";
import { fillTemplate } from "../../i18n/fill-template.ts";
import { keep } from "../device-store.ts";
import { formatCount } from "../page-numbers.ts";
import { bytesOf, type Fetched, filesOf, keepCourse, missingOf } from "./download.ts";
import { allKept, canKeep, type Kept, openKept, readKept, removeKept } from "./kept-store.ts";
import { sizeIn } from "./said.ts";
import { shareProgress } from "./show-progress.ts";

/** The box on a course's page: keeps the course on this device, says what it costs before, and how far it is. */
const box = document.querySelector<HTMLElement>("[data-keep-box]");
shareProgress();
if (box) openBox(box);

async function openBox(box: HTMLElement): Promise<void> {
  const part = <T extends HTMLElement>(name: string) => box.querySelector<T>(`[data-keep-${name}]`);
  const button = box.querySelector<HTMLButtonElement>("button[data-keep]");
  const [status, bar, remove] = [part("status"), part<HTMLProgressElement>("bar"), part("remove")];
  const choices = Array.from(box.querySelectorAll<HTMLInputElement>("input[name=part]"));
  const course = button?.dataset.keep ?? "";
  const locale = document.documentElement.dataset.keepLocale ?? location.pathname.split("/")[1] ?? "";
  const of = { locale, course };
  if (!button || !status || !bar || !remove) return;
  box.hidden = false;
  if (!canKeep()) {
    part("impossible")?.removeAttribute("hidden");
    return;
  }
  part("possible")?.removeAttribute("hidden");

  const say = (text: string | undefined) => {
    if (status.textContent !== text) status.textContent = text ?? "";
  };
  const sentence = (name: string) => box.dataset[name];
  const chosen = (): KeptPart[] => [
    "lessons",
    ...choices.filter(({ checked }) => checked).map(({ value }) => value as KeptPart),
  ];
  let list: KeepList | null = null;
  let busy = false;

  async function show(kept: Kept | null): Promise<void> {
    remove?.toggleAttribute("hidden", !kept);
    if (!list || !button) return;
    const missing = bytesOf(await missingOf(await openKept(of), filesOf(list, chosen())));
    const same = kept?.parts.join() === chosen().join();
    button.hidden = Boolean(kept?.whole && same && kept.version === list.version);
    button.textContent = sizeIn(box, kept ? (same ? "update" : "change") : "keep", missing);
    if (!kept)
      await removeKept(of); // Looking made it; nothing is in it.
    else if (kept.whole && kept.version !== list.version) say(sentence("newer"));
    else if (kept.whole) say(sizeIn(box, "kept", kept.room));
    for (const choice of choices) {
      const size = choice.closest("label")?.querySelector<HTMLElement>("[data-size]");
      if (size) size.textContent = sizeIn(box, "size", bytesOf(filesOf(list, [choice.value as KeptPart])));
    }
  }

  async function run(): Promise<void> {
    if (busy || !button || !bar) return;
    busy = true;
    button.disabled = true;
    bar.hidden = false;
    say(sentence("loading"));
    // A browser that is asked keeps it when room gets short; it may say no.
    navigator.storage?.persist?.().catch(() => {});
    await navigator.serviceWorker
      .register(box.dataset.worker ?? "", { updateViaCache: "none" })
      .catch(() => {});
    keep("lisan.kept", "1");
    let fetched: Fetched = "changed";
    for (let tries = 0; fetched === "changed" && tries < 3; tries++) {
      list = tries > 0 || !list ? await listOf(locale, course) : list;
      if (!list) {
        fetched = "away";
        break;
      }
      fetched = await keepCourse(list, chosen(), (here, all) => {
        bar.max = all;
        bar.value = here;
        bar.textContent = fillTemplate(box.dataset.share, {
          share: formatCount(Math.floor((here / all) * 100)),
        });
      });
    }
    busy = false;
    button.disabled = false;
    bar.hidden = fetched === "whole";
    if (fetched !== "whole") say(sentence(fetched === "full" ? "full" : "away"));
    await show(await readKept(of));
  }

  const before = await readKept(of);
  if (before) for (const choice of choices) choice.checked = before.parts.includes(choice.value as KeptPart);
  if (before?.whole) say(sizeIn(box, "kept", before.room));
  for (const choice of choices) choice.addEventListener("change", async () => show(await readKept(of)));
  addEventListener("online", async () => {
    const kept = await readKept(of);
    if (kept && !kept.whole) await run();
  });
  remove.addEventListener("click", async () => {
    await removeKept(of);
    if ((await allKept()).length === 0) keep("lisan.kept", null);
    say(sentence("removed"));
    await show(null);
  });

  // Whoever saves data asks by pressing: the first press says the size, the next one keeps.
  if (savesData() && !before) {
    await new Promise((pressed) => button.addEventListener("click", pressed, { once: true }));
  }
  list = await listOf(locale, course);
  if (!list) {
    // Offline, or switched off by whoever runs the site: what is kept can still be removed.
    button.hidden = true;
    remove.toggleAttribute("hidden", !before);
    return;
  }
  button.addEventListener("click", run);
  // Left in the middle, by a reload or by the line: it goes on by itself.
  if (before && !before.whole) await run();
  else await show(before);
}

const savesData = (): boolean =>
  (navigator as Navigator & { connection?: { saveData?: boolean } }).connection?.saveData === true;

async function listOf(locale: string, course: string): Promise<KeepList | null> {
  try {
    const answer = await fetch(`/${locale}/courses/${course}/keep.json`, {
      credentials: "omit",
      cache: "no-cache",
    });
    return answer.ok ? ((await answer.json()) as KeepList) : null;
  } catch {
    return null;
  }
}
