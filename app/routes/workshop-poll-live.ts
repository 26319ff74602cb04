import { data } from "react-router";
import { appContext } from "../context.ts";
import { askedQuestion } from "../features/classroom/workshop/asked-question.ts";
import { eventStream, streamResponse } from "../features/classroom/workshop/event-stream.ts";
import { isOpen, readCounts, readPoll } from "../features/classroom/workshop/polls.ts";
import { saidTally } from "../features/classroom/workshop/said-tally.ts";
import { tallyOf } from "../features/classroom/workshop/tally.ts";
import { notFound, requireClass } from "../guards.ts";
import { pageContext } from "../page.tsx";
import type { Route } from "./+types/workshop-poll-live";

/** The bars of a question, as they grow. */
export async function loader({ context, params, request }: Route.LoaderArgs) {
  await requireClass({ context, request }, params.class, "run-workshop");
  const { db, rooms } = context.get(appContext);
  const { generation, locale, t } = context.get(pageContext);
  const { class: classId, poll: id } = params;
  const first = await readPoll(db, classId, id);
  const asked = first && askedQuestion(generation, locale.tag, first);
  if (!asked) throw notFound();
  const stream = eventStream({
    watch: (tell) => rooms.watch("teachers", classId, tell),
    async read() {
      const poll = await readPoll(db, classId, id);
      if (!poll) return null;
      const tally = tallyOf(poll.answers, await readCounts(db, id, asked.model.options));
      const open = isOpen(poll, Date.now());
      return { data: { open, ...saidTally(locale, t, tally) }, last: !open };
    },
  });
  if (!stream) throw data(null, { status: 503, headers: { "Retry-After": "30" } });
  return streamResponse(stream);
}
