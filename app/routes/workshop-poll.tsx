import { data, redirect } from "react-router";
import { appContext } from "../context.ts";
import { readClass } from "../features/classroom/classes/read-classes.ts";
import { askedQuestion } from "../features/classroom/workshop/asked-question.ts";
import {
  closePoll,
  isOpen,
  openPoll,
  readCounts,
  readPoll,
  setHands,
} from "../features/classroom/workshop/polls.ts";
import { readHands } from "../features/classroom/workshop/read-hands.ts";
import { tallyOf } from "../features/classroom/workshop/tally.ts";
import { TallyPage } from "../features/classroom/workshop/tally-page.tsx";
import { pollHref } from "../features/classroom/workshop/workshop-href.ts";
import { notFound, requireClass } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import { roomScript, workshopStyles } from "../workshop-assets.ts";
import type { Route } from "./+types/workshop-poll";

async function open({ context, params, request }: Pick<Route.LoaderArgs, "context" | "params" | "request">) {
  await requireClass({ context, request }, params.class, "run-workshop");
  const { db } = context.get(appContext);
  const { generation, locale } = context.get(pageContext);
  const poll = await readPoll(db, params.class, params.poll);
  const room = poll && (await readClass(db, poll.class));
  if (!poll || !room) throw notFound();
  return { poll, room, asked: askedQuestion(generation, locale.tag, poll) };
}

export async function loader(args: Route.LoaderArgs) {
  const { poll, room, asked } = await open(args);
  const { db, origin } = args.context.get(appContext);
  const counts = await readCounts(db, poll.id, asked?.model.options ?? 0);
  return {
    poll,
    room,
    asked,
    origin,
    isOpen: room.archivedAt === null && isOpen(poll, Date.now()),
    hands: counts.hands,
    tally: tallyOf(poll.answers, counts),
    saved: new URL(args.request.url).searchParams.has("hands"),
  };
}

export async function action(args: Route.ActionArgs) {
  const { poll, room, asked } = await open(args);
  const { db, rooms } = args.context.get(appContext);
  const { locale } = args.context.get(pageContext);
  const form = await args.request.formData();
  const here = (id: string) => pollHref(locale.tag, room.id, id);
  const now = Date.now();
  switch (form.get("intent")) {
    case "show":
      await closePoll(db, poll.id, now);
      rooms.changed(room.id, "question");
      return redirect(here(poll.id));
    case "again": {
      if (!asked || room.archivedAt !== null) throw data(null, { status: 409 });
      const { lesson, exercise, modelHash } = poll;
      const id = await openPoll(db, { class: room.id, lesson, exercise, modelHash, now });
      rooms.changed(room.id, "question");
      return redirect(here(id));
    }
    case "hands": {
      if (!asked) throw data(null, { status: 409 });
      const typed = Array.from({ length: asked.model.options }, (_, at) =>
        String(form.get(`hands-${at}`) ?? ""),
      );
      const hands = readHands(typed);
      if (!hands) return data({ typed: typed.map((one) => one.slice(0, 20)) }, { status: 422 });
      await setHands(db, poll.id, hands);
      rooms.changed(room.id, "answers");
      return redirect(`${here(poll.id)}?hands=1`);
    }
    default:
      throw data(null, { status: 400 });
  }
}

export default function WorkshopPoll({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  return (
    <TallyPage
      {...loaderData}
      locale={locale}
      locales={generation.locales}
      styles={workshopStyles(generation.locales)}
      script={roomScript}
      typed={actionData?.typed ?? null}
    />
  );
}
