import { data, redirect } from "react-router";
import { classroomStyles } from "../classroom-assets.ts";
import { appContext } from "../context.ts";
import { askForForms, formsOfClass } from "../features/assessment/class-forms.ts";
import { FormSwitches } from "../features/assessment/form-switches.tsx";
import { classHref } from "../features/classroom/class-head.tsx";
import { readOrganisations } from "../features/classroom/classes/organisations.ts";
import { readClassForm } from "../features/classroom/classes/read-class-form.ts";
import { readClass, teachersOf } from "../features/classroom/classes/read-classes.ts";
import { classIntents, SettingsPage } from "../features/classroom/classes/settings-page.tsx";
import {
  changeClass,
  removeCoTeacher,
  renewJoinCode,
  setArchived,
  setOpen,
} from "../features/classroom/classes/write-classes.ts";
import { createInvitation } from "../features/identity/invitations.ts";
import { can } from "../features/identity/permissions.ts";
import { notFound, requireClass } from "../guards.ts";
import { pageContext, usePage } from "../page.tsx";
import type { Route } from "./+types/teach-settings";

const DAY = 24 * 60 * 60 * 1000;

export async function loader({ context, params, request }: Route.LoaderArgs) {
  const { actor, facts } = await requireClass({ context, request }, params.class, "manage-class");
  const { db } = context.get(appContext);
  const of = await readClass(db, params.class);
  if (!of) throw notFound();
  const removable = (user: string) =>
    can(actor, "remove-co-teacher", { kind: "class-teacher", class: facts, user });
  const done = new URL(request.url).searchParams.get("done");
  return {
    of,
    organisations: await readOrganisations(db),
    teachers: (await teachersOf(db, of.id)).map((one) => ({ ...one, removable: removable(one.user) })),
    done: classIntents.find((one) => one === done) ?? null,
    asked: await formsOfClass(db, of.id),
  };
}

type Done = Partial<Pick<Parameters<typeof SettingsPage>[0], "link" | "refused">>;

export async function action({ context, params, request }: Route.ActionArgs) {
  const { actor, facts } = await requireClass({ context, request }, params.class, "manage-class");
  const { db, origin } = context.get(appContext);
  const { locale, generation } = context.get(pageContext);
  const form = await request.formData();
  const now = Date.now();
  const intent = classIntents.find((one) => one === form.get("intent"));
  const id = params.class;
  const here = classHref(locale.tag, id, "settings");
  const answer = (done: Done, status = 200) => data(done, { status });
  switch (intent) {
    case "change": {
      const read = readClassForm(form, {
        locales: generation.locales.map(({ tag }) => tag),
        organisations: (await readOrganisations(db)).map((one) => one.id),
      });
      if (!read) throw data(null, { status: 400 });
      if ("refused" in read) return answer({ refused: read.refused }, 422);
      await changeClass(db, id, read.wishes);
      break;
    }
    case "open":
    case "close":
      await setOpen(db, id, intent === "open");
      break;
    case "new-code":
      await renewJoinCode(db, id);
      break;
    case "archive":
    case "take-up":
      await setArchived(db, id, intent === "archive" ? now : null);
      break;
    case "invite": {
      await requireClass({ context, request }, id, "invite-co-teacher");
      const { token, expiresAt } = await createInvitation(db, {
        kind: "co-teacher",
        class: id,
        madeBy: actor.user,
        now,
      });
      const link = {
        href: `${origin}/${locale.tag}/invite/${token}`,
        days: Math.round((expiresAt - now) / DAY),
      };
      return answer({ link });
    }
    case "take-out": {
      const user = String(form.get("teacher") ?? "");
      if (!can(actor, "remove-co-teacher", { kind: "class-teacher", class: facts, user })) throw notFound();
      await removeCoTeacher(db, id, user);
      // She has taken herself out: there is nothing left for her to see.
      if (user === actor.user) return redirect(`/${locale.tag}/teach`);
      break;
    }
    case "ask-forms":
    case "drop-forms": {
      const course = generation.course(String(form.get("course") ?? ""));
      if (!course?.forms) throw data(null, { status: 400 });
      await askForForms(db, id, course.id, intent === "ask-forms");
      break;
    }
    default:
      throw data(null, { status: 400 });
  }
  return redirect(`${here}?done=${intent}`);
}

export default function TeachSettings({ loaderData, actionData }: Route.ComponentProps) {
  const { locale, generation } = usePage();
  const { locales } = generation;
  const { asked, ...shown } = loaderData;
  return (
    <SettingsPage
      {...shown}
      forms={<FormSwitches {...{ locale, generation, asked }} classId={shown.of.id} />}
      {...{ locale, locales }}
      styles={classroomStyles(locales)}
      link={actionData?.link ?? null}
      refused={actionData?.refused ?? null}
    />
  );
}
