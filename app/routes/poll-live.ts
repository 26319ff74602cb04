import { data } from "react-router";
import { classOfCode } from "../class-of-code.ts";
import { appContext } from "../context.ts";
import { eventStream, streamResponse } from "../features/classroom/workshop/event-stream.ts";
import { latestPoll } from "../features/classroom/workshop/polls.ts";
import { roomState } from "../features/classroom/workshop/room-state.ts";
import type { Route } from "./+types/poll-live";

/** Tells the phones of a room when another question is asked, or the answer is shown. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const opened = await classOfCode({ context, params });
  if (!("of" in opened)) throw data(null, { status: opened.status });
  const { id } = opened.of;
  const { db, rooms } = context.get(appContext);
  const stream = eventStream({
    watch: (tell) => rooms.watch("phones", id, tell),
    async read() {
      const now = Date.now();
      return { data: { state: roomState(await latestPoll(db, id, now), now) }, last: false };
    },
    paceMs: 1000,
  });
  // A phone that is not told looks again by its button.
  if (!stream) throw data(null, { status: 503, headers: { "Retry-After": "30" } });
  return streamResponse(stream);
}
