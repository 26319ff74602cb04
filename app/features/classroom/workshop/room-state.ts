import { isOpen, type Poll } from "./polls.ts";

/** What a room does now, for its phones to compare: nothing of what anybody answered is in it. */
export const roomState = (poll: Poll | null, now: number): string =>
  poll === null ? "none" : `${poll.id} ${isOpen(poll, now) ? "open" : "closed"}`;
