import { showTally } from "./show-tally.ts";
import { turnByKeys } from "./turn-by-keys.ts";

/** Turns slides by keys; shows a room what is new, where it would have to look again without script. */
function startRoom(): void {
  turnByKeys();
  const room = document.querySelector<HTMLElement>("[data-live]");
  const address = room?.dataset.live;
  if (!room || !address) return;
  const source = new EventSource(address);
  const lookAgain = () => {
    source.close();
    // Not a reload: that would send a refused form once more.
    location.replace(location.pathname);
  };
  const byHand = document.querySelectorAll<HTMLElement>("[data-reload]");
  const offer = (isNeeded: boolean) => {
    for (const one of byHand) one.hidden = !isNeeded;
    const waiting = document.querySelector<HTMLElement>("[data-with-script]");
    if (waiting && !isNeeded) waiting.textContent = waiting.dataset.withScript ?? "";
  };
  // What is sent now leads to the page as it is then.
  addEventListener("submit", () => source.close());
  source.onopen = () => offer(false);
  source.onerror = () => offer(true);
  source.onmessage = ({ data }: MessageEvent<string>) => {
    const said = JSON.parse(data) as { state: string } | Parameters<typeof showTally>[1];
    if ("state" in said) {
      if (said.state !== room.dataset.state) lookAgain();
    } else if (said.open) showTally(room, said);
    else lookAgain();
  };
}

startRoom();
