import { data } from "react-router";
import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { readClass } from "../features/classroom/classes/read-classes.ts";
import { CardsPage, type CardsTrouble } from "../features/classroom/seats/cards-page.tsx";
import {
  type Card,
  MOST_SEATS_AT_ONCE,
  makeSeats,
  nextSeat,
  resetSeats,
} from "../features/classroom/seats/make-seats.ts";
import { typedNumber } from "../features/classroom/typed-number.ts";
import { passphraseWords } from "../features/identity/passphrase.ts";
import { notFound, requireClass, requireClassLearner } from "../guards.ts";
import { translatorFor } from "../i18n/translator.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/teach-cards";

/** Its one button prints. */
export const handle = { reader: true };

export async function loader({ context, params, request }: Route.LoaderArgs) {
  await requireClass({ context, request }, params.class, "manage-seats");
  const { db, origin } = context.get(appContext);
  const of = await readClass(db, params.class);
  if (!of) throw notFound();
  return { of, origin, next: await nextSeat(db, of.id, of.joinCode) };
}

interface Made {
  cards: Card[];
  trouble: CardsTrouble | null;
}

/** Cards are the answer itself, and are nowhere to be had again. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const asked = { context, request };
  const { actor } = await requireClass(asked, params.class, "manage-seats");
  const { db } = context.get(appContext);
  const { generation } = context.get(pageContext);
  const of = await readClass(db, params.class);
  if (!of) throw notFound();
  const form = await request.formData();
  const words = passphraseWords(generation, of.locale);
  const making = { class: of.id, words, actor: actor.user, now: Date.now() };
  const answer = (made: Made, status = 200) => data(made, { status });
  const trouble = (kind: CardsTrouble, status: number) => answer({ cards: [], trouble: kind }, status);
  switch (form.get("intent")) {
    case "make": {
      const [first, count] = [typedNumber(form.get("first")), typedNumber(form.get("count"))];
      if (!(first >= 1)) throw data(null, { status: 400 });
      if (!(count >= 1 && count <= MOST_SEATS_AT_ONCE)) return trouble("count", 422);
      const made = await makeSeats(db, { ...making, joinCode: of.joinCode, locale: of.locale, first, count });
      return typeof made === "string" ? trouble(made, 409) : answer({ cards: made, trouble: null });
    }
    case "reset": {
      const users = form.getAll("learner").filter((user) => typeof user === "string");
      if (users.length === 0 || users.length > MOST_SEATS_AT_ONCE) return trouble("count", 422);
      const seats: { user: string; seat: number }[] = [];
      for (const user of new Set(users)) {
        const { learner } = await requireClassLearner(asked, { id: of.id, user }, "reset-passphrase");
        seats.push({ user, seat: learner.seat ?? 0 });
      }
      return answer({ cards: await resetSeats(db, seats, making), trouble: null });
    }
    default:
      throw data(null, { status: 400 });
  }
}

export default function TeachCards({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  const spoken = generation.locales.find(({ tag }) => tag === loaderData.of.locale) ?? locale;
  return (
    <CardsPage
      {...loaderData}
      locale={locale}
      styles={classroomStyles(generation.locales)}
      cards={actionData?.cards ?? []}
      trouble={actionData?.trouble ?? null}
      speech={{ locale: spoken, t: translatorFor(generation, spoken).t }}
    />
  );
}
