import { recall } from "../device-store.ts";
import { formatCount } from "../page-numbers.ts";
import { rememberStage, type StageHere, stageHere } from "./progress-here.ts";
import { countIn } from "./said.ts";

/**
 * The course's page knows how far its learner is when it comes from the server, and then this device remembers it;
 * a kept one is a stranger's, and is told by the device.
 */
export function shareProgress(): void {
  const learner = recall("lisan.learner") ?? "";
  const items = Array.from(document.querySelectorAll<HTMLElement>("[data-lesson]"));
  if (document.documentElement.dataset.kept === undefined) {
    for (const { dataset } of items)
      if (dataset.stage !== "none") rememberStage(learner, dataset.lesson ?? "", dataset.stage as StageHere);
    return;
  }
  const stages = items.map((item) => showStage(item, stageHere(learner, item.dataset.lesson ?? "")));
  const done = stages.filter((stage) => stage === "done").length;
  const line = document.querySelector<HTMLElement>("[data-progress]");
  if (line) line.textContent = countIn(line, items.length, { done: formatCount(done) });
  const next = items[stages.findIndex((stage) => stage !== "done")]?.querySelector("a");
  const button = document.querySelector<HTMLAnchorElement>("[data-go-on]");
  if (!button || !next) return;
  button.href = next.href;
  if (stages.some((stage) => stage !== "none")) button.textContent = button.dataset.goOn ?? "";
}

export function showStage(item: HTMLElement, stage: StageHere): StageHere {
  const words = item.querySelector<HTMLElement>("[data-stage-words]");
  item.dataset.stage = stage;
  item.querySelector("svg.mark")?.setAttribute("class", `mark ${stage}`);
  if (words && stage !== "none") words.textContent = words.dataset[stage] ?? "";
  return stage;
}
