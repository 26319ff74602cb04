import { data, redirect } from "react-router";
import { classOfCode } from "../class-of-code.ts";
import { appContext } from "../context.ts";
import { askedQuestion } from "../features/classroom/workshop/asked-question.ts";
import { ballotCookie, readBallot } from "../features/classroom/workshop/ballot-cookie.ts";
import { PhonePage, type PhoneRefusal } from "../features/classroom/workshop/phone-page.tsx";
import { countPhone, isOpen, latestPoll } from "../features/classroom/workshop/polls.ts";
import { RoomCodePage } from "../features/classroom/workshop/room-code-page.tsx";
import { roomState } from "../features/classroom/workshop/room-state.ts";
import { newBallot } from "../features/classroom/workshop/rooms.ts";
import { isRefusal, readAnswer } from "../features/quiz/answer-form.ts";
import { pageContext, usePage } from "../page.tsx";
import { roomScript, roomStyle } from "../workshop-assets.ts";
import type { Route } from "./+types/poll-room";

export async function loader({ context, params }: Route.LoaderArgs) {
  const opened = await classOfCode({ context, params });
  if (!("of" in opened))
    return data({ refused: opened.refused, typed: params.code.slice(0, 100) }, { status: opened.status });
  const { of } = opened;
  const { db, rooms, cookies } = context.get(appContext);
  const { generation, locale } = context.get(pageContext);
  const now = Date.now();
  const poll = await latestPoll(db, of.id, now);
  const asked = poll && askedQuestion(generation, locale.tag, poll);
  const ballot = poll && readBallot(cookies.header, poll.id);
  const said = poll && ballot ? rooms.saidBy(of.id, poll.id, ballot) : null;
  return {
    code: of.joinCode,
    question: poll && asked ? { poll: poll.id, asked, isOpen: isOpen(poll, now) } : null,
    state: roomState(poll, now),
    said,
    kept: ballot !== null && said === null,
  };
}

/** Takes one answer of a phone. The page says by itself what is asked now. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const opened = await classOfCode({ context, params });
  if (!("of" in opened)) return data({ said: null }, { status: opened.status });
  const { of } = opened;
  const { db, rooms, cookies, secure, setCookie, mayTry } = context.get(appContext);
  const { generation, locale } = context.get(pageContext);
  const refuse = (said: PhoneRefusal, status: number) => data({ said }, { status });
  const now = Date.now();
  const form = await request.formData();
  const poll = await latestPoll(db, of.id, now);
  if (!poll || poll.id !== form.get("poll") || !isOpen(poll, now)) return refuse("late", 409);
  const asked = askedQuestion(generation, locale.tag, poll);
  if (!asked) return refuse("late", 409);
  const answer = readAnswer(asked.model, form);
  if (isRefusal(answer) || answer === null) return refuse("choose", 422);
  const known = readBallot(cookies.header, poll.id);
  const before = known === null ? null : rooms.saidBy(of.id, poll.id, known);
  // It answered before this server was started: what it said then cannot be taken back, and is not counted twice.
  if (known !== null && before === null) return refuse("kept", 409);
  if (!mayTry()) return refuse("busy", 429);
  const options = typeof answer === "number" ? [answer] : answer;
  if (!(await countPhone(db, { poll: poll.id, before, options, now }))) return refuse("late", 409);
  const ballot = known ?? newBallot();
  rooms.keep(of.id, poll.id, { ballot, options, now });
  rooms.changed(of.id, "answers");
  setCookie(ballotCookie(poll.id, ballot, secure));
  return redirect(`/${locale.tag}/poll/${of.joinCode}`);
}

export default function PollRoom({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  if (!("code" in loaderData)) return <RoomCodePage locale={locale} {...loaderData} />;
  return (
    <PhonePage
      {...loaderData}
      locale={locale}
      locales={generation.locales}
      stylesheet={roomStyle}
      script={roomScript}
      refused={actionData?.said ?? null}
    />
  );
}
