import { keep, recall } from "../device-store.ts";
import { formatCount } from "../page-numbers.ts";
import { allKept, canKeep, type Kept, removeKept } from "./kept-store.ts";
import { stageHere } from "./progress-here.ts";
import { countIn, sizeIn } from "./said.ts";

/** What this device keeps, how much room it takes, and how far its learner is: all of it known here only. */
const page = document.querySelector<HTMLElement>("[data-kept-list]");
if (page) showList(page);

async function showList(page: HTMLElement): Promise<void> {
  const shown = (name: string, is: boolean) =>
    page.querySelector(`[data-kept-${name}]`)?.toggleAttribute("hidden", !is);
  // It stands in for whatever page is not kept.
  shown("away", !/^\/[^/]+\/kept$/.test(location.pathname));
  shown("impossible", !canKeep());
  if (!canKeep()) return;
  const template = page.querySelector<HTMLTemplateElement>("template");
  const list = page.querySelector("[data-kept-courses]");
  const total = page.querySelector<HTMLElement>("[data-kept-total]");
  const all = (await allKept()).sort((a, b) => (a.locale + a.course < b.locale + b.course ? -1 : 1));
  shown("nothing", all.length === 0);
  if (!template || !list || !total) return;
  list.textContent = "";
  for (const kept of all) {
    const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
    fill(item, kept, page);
    item.querySelector("button")?.addEventListener("click", async () => {
      await removeKept(kept);
      if (all.length === 1) keep("lisan.kept", null);
      await showList(page);
    });
    list.append(item);
  }
  total.textContent =
    all.length > 0
      ? sizeIn(
          page,
          "total",
          all.reduce((sum, { room }) => sum + room, 0),
        )
      : "";
}

function fill(item: HTMLElement, kept: Kept, page: HTMLElement): void {
  const home = `/${kept.locale}/courses/${kept.course}`;
  const link = item.querySelector("a");
  if (link) {
    link.href = home;
    link.textContent = kept.title;
    link.lang = kept.lang;
    link.dir = kept.dir;
  }
  const lessons = kept.files
    .map(({ url }) => url)
    .filter((url) => url.startsWith(`${home}/`))
    .map((url) => url.slice(`/${kept.locale}/courses/`.length));
  const learner = recall("lisan.learner") ?? "";
  const done = lessons.filter((lesson) => stageHere(learner, lesson) === "done").length;
  const progress = item.querySelector<HTMLElement>("[data-progress]");
  if (progress) progress.textContent = countIn(progress, lessons.length, { done: formatCount(done) });
  const size = item.querySelector("[data-size]");
  if (size) size.textContent = kept.whole ? sizeIn(page, "room", kept.room) : (page.dataset.half ?? "");
}
