import { data, type RouterContextProvider, redirect } from "react-router";
import { appContext } from "./context.ts";
import { classFacts, classLearner } from "./features/identity/class-facts.ts";
import { readSessionCookie, sessionCookie } from "./features/identity/cookies.ts";
import { parseDeviceLearners } from "./features/identity/device-learners.ts";
import {
  type Actions,
  type Actor,
  type ClassFacts,
  type ClassLearner,
  can,
} from "./features/identity/permissions.ts";
import { renewSession } from "./features/identity/sessions.ts";
import { pageContext } from "./page.tsx";

type SignedIn = NonNullable<Actor>;

/** What a loader or an action hands on. */
interface Asked {
  context: Readonly<RouterContextProvider>;
  request: Request;
}

/** Who asks; null for a stranger. */
export function actorOf({ context }: Pick<Asked, "context">): Actor {
  const { session } = context.get(appContext);
  return session && { user: session.user.id, kind: session.user.kind };
}

/** What is not there, and what is somebody else's, look alike. */
export const notFound = () => data(null, { status: 404 });

/** Whoever is signed in; a stranger is led to the sign-in page, and from there back here. */
export async function requireUser(asked: Asked): Promise<SignedIn> {
  const actor = actorOf(asked);
  if (!actor) {
    const { locale, path } = asked.context.get(pageContext);
    throw redirect(`/${locale.tag}/sign-in?next=${encodeURIComponent(path)}`);
  }
  if (actor.kind !== "learner") await keepSignedIn(asked);
  return actor;
}

/** The same, where the site's rules let her do it; else 404. */
export async function requireSite(asked: Asked, action: Actions["site"]): Promise<SignedIn> {
  const actor = await requireUser(asked);
  if (!can(actor, action, { kind: "site" })) throw notFound();
  return actor;
}

/** A class of hers. One that is not, and one that does not exist, cost the same look-ups and get the same answer. */
export async function requireClass(
  asked: Asked,
  id: string,
  action: Actions["class"],
): Promise<{ actor: SignedIn; facts: ClassFacts }> {
  const actor = await requireUser(asked);
  const facts = await classFacts(asked.context.get(appContext).db, id, [actor.user]);
  if (!can(actor, action, facts)) throw notFound();
  return { actor, facts };
}

/** A learner of a class of hers. */
export async function requireClassLearner(
  asked: Asked,
  { id, user }: { id: string; user: string },
  action: Actions["class-learner"],
): Promise<{ actor: SignedIn; learner: ClassLearner }> {
  const actor = await requireUser(asked);
  const learner = await classLearner(asked.context.get(appContext).db, id, user);
  if (!can(actor, action, learner)) throw notFound();
  return { actor, learner };
}

/** A month from now, at most once a day: to look at other people's data is to be here. */
async function keepSignedIn({ context }: Asked): Promise<void> {
  const { db, cookies, secure, setCookie } = context.get(appContext);
  const device = readSessionCookie(cookies.header, secure) ?? "";
  const { current } = parseDeviceLearners(device);
  if (current && (await renewSession(db, current, Date.now()))) setCookie(sessionCookie(device, secure));
}

/** A path of this site to go on to, or null: what came with a link is anybody's. */
export function localPath(next: FormDataEntryValue | null, origin: string): string | null {
  if (typeof next !== "string" || !/^\/(?![/\\])[^\\\p{C}\s]*$/u.test(next) || next.length > 500) return null;
  const url = URL.canParse(next, origin) ? new URL(next, origin) : null;
  return url?.origin === origin ? url.pathname + url.search + url.hash : null;
}
