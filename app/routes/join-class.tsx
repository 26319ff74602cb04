import { data, redirect } from "react-router";
import { classOfCode } from "../class-of-code.ts";
import { appContext } from "../context.ts";
import { CodePage } from "../features/classroom/joining/code-page.tsx";
import { readSeat, usernameOfSeat } from "../features/classroom/joining/find-class.ts";
import { joinClass } from "../features/classroom/joining/join-class.ts";
import { type DeviceLearner, JoinPage, type JoinRefusal } from "../features/classroom/joining/join-page.tsx";
import { myClasses } from "../features/classroom/joining/my-classes.ts";
import { readSessionCookie, sessionCookie } from "../features/identity/cookies.ts";
import { isFull, parseDeviceLearners } from "../features/identity/device-learners.ts";
import { can } from "../features/identity/permissions.ts";
import { signIn } from "../features/identity/sign-in.ts";
import { summaries } from "../features/progress/read-progress.ts";
import { actorOf } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import { letIn } from "../signing-in.ts";
import type { Route } from "./+types/join-class";

type Asked = Pick<Route.LoaderArgs, "context" | "params">;

const device = ({ context }: Pick<Asked, "context">) => {
  const { cookies, secure } = context.get(appContext);
  return readSessionCookie(cookies.header, secure);
};

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const opened = await classOfCode({ context, params });
  if (!("of" in opened))
    return data({ refused: opened.refused, typed: params.code.slice(0, 100) }, { status: opened.status });
  const { of } = opened;
  const { db, session } = context.get(appContext);
  const actor = actorOf({ context });
  const staff = !can(actor, "join-class", { kind: "site" });
  let learner: DeviceLearner | null = null;
  if (actor && !staff) {
    const classes = await myClasses(db, actor.user);
    learner = {
      name: session?.user.displayName ?? null,
      lessons: (await summaries(db, actor.user)).size,
      member: classes.some(({ id }) => id === of.id),
    };
  }
  return {
    of,
    learner,
    staff,
    seat: readSeat(new URL(request.url).searchParams.get("seat") ?? ""),
    deviceFull: isFull(parseDeviceLearners(device({ context }))),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const opened = await classOfCode({ context, params });
  // The page says so by itself.
  if (!("of" in opened)) return data<JoinRefusal>({}, { status: opened.status });
  const { of } = opened;
  const { db, sender, secure, setCookie } = context.get(appContext);
  const { locale } = context.get(pageContext);
  const actor = actorOf({ context });
  if (!can(actor, "join-class", { kind: "site" })) throw data(null, { status: 404 });
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? "");
  const now = Date.now();
  const refuse = (refused: JoinRefusal, status: number) => data(refused, { status });
  switch (form.get("intent")) {
    case "seat": {
      const [typed, password] = [text("seat").slice(0, 20), text("words")];
      // Number 0 is nobody's: what is no number takes as long as what is one.
      const username = await usernameOfSeat(db, of, readSeat(typed) ?? 0);
      const signed = await signIn(db, { username, password, device: device({ context }), sender, now });
      if (!("refused" in signed)) {
        setCookie(sessionCookie(signed.device, secure));
        return redirect(`/${locale.tag}/me`);
      }
      if (signed.refused === "wait") {
        const seconds = Math.ceil((signed.until - now) / 1000);
        return refuse({ seat: { typed, refusal: { kind: "wait", seconds } } }, 429);
      }
      const { refused: kind } = signed;
      return refuse({ seat: { typed, refusal: { kind } } }, { wrong: 422, full: 409, busy: 503 }[kind]);
    }
    case "name": {
      const typed = text("name").slice(0, 1000);
      const member = actor && (await myClasses(db, actor.user)).some(({ id }) => id === of.id);
      const learner = actor && !member && text("who") === "me" ? actor.user : null;
      if (learner === null && isFull(parseDeviceLearners(device({ context }))))
        return refuse({ name: { typed, refusal: "device" } }, 409);
      const wishes = { class: of.id, name: typed, learner, bring: text("bring") === "yes" };
      const joined = await joinClass(db, { ...wishes, locale: locale.tag, now });
      if (typeof joined === "string") return refuse({ name: { typed, refusal: joined } }, 409);
      if ("name" in joined) return refuse({ name: { typed, refusal: joined.name } }, 422);
      const on = `/${locale.tag}/me`;
      return learner === null ? letIn(context, joined.user, on) : redirect(on);
    }
    default:
      throw data(null, { status: 400 });
  }
}

export default function JoinClass({ loaderData, actionData }: Route.ComponentProps) {
  const { locale } = usePage();
  if (!("of" in loaderData)) return <CodePage locale={locale} {...loaderData} />;
  return <JoinPage locale={locale} {...loaderData} refused={actionData ?? {}} />;
}
