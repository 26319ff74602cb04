import { afterAll, beforeAll, expect, test } from "vitest";
import routes from "../../app/routes.ts";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";
import { guardedRoutes, openRoutes } from "./support/guarded-routes.ts";
import { routePaths } from "./support/route-paths.ts";
import { peopleOf, posted, type Who, type World, whoNames } from "./support/who.ts";

const patterns = routePaths(routes);
let built: BuiltApp;
let world: World;

beforeAll(async () => {
  built = await startBuiltApp({});
  world = await peopleOf(built);
}, 120_000);
afterAll(() => built.close());

const every = Object.entries(guardedRoutes).flatMap(([pattern, route]) =>
  whoNames.map((who) => ({ pattern, who, route, allowed: route.may.includes(who) })),
);
const refusals = every.filter(({ allowed }) => !allowed);

/** What she may not hear. Her own address is said back to her, with the ids that she brought along in it. */
const secretsBut = (path: string) => world.secrets.filter((secret) => !path.includes(secret));

function expectNothing(
  who: Who,
  heard: { status: number; headers: Record<string, unknown>; text: string },
  path: string,
) {
  if (who === "stranger") {
    expect(heard.status).toBe(302);
    expect(heard.headers.location).toBe(`/en/sign-in?next=${encodeURIComponent(path)}`);
  } else expect(heard.status).toBe(404);
  for (const secret of secretsBut(path)) expect(heard.text).not.toContain(secret);
}

test("every route is open to all, or says who may see it", () => {
  const known = [...openRoutes, ...Object.keys(guardedRoutes)];
  expect(patterns.filter((pattern) => !known.includes(pattern))).toEqual([]);
  expect(known.filter((pattern) => !patterns.includes(pattern))).toEqual([]);
});

test.each(every)("$pattern: $who may: $allowed", async ({ who, route, allowed }) => {
  const path = route.path(world);
  const heard = await world.ask(who, { path });
  expect(heard.headers["cache-control"]).toBe("private, no-store");
  if (allowed) expect(heard.status).toBe(route.status ?? 200);
  else expectNothing(who, heard, path);
});

test.each(refusals)("$pattern: $who cannot read its data either", async ({ who, route }) => {
  const path = route.path(world);
  const { status, text } = await world.ask(who, { path: path.replace(/(\?|$)/, ".data$1") });
  expect(status).not.toBe(500);
  for (const secret of secretsBut(path)) expect(text).not.toContain(secret);
});

test.each(refusals)("$pattern: $who changes nothing by any of its forms", async ({ who, route }) => {
  const path = route.path(world);
  for (const form of route.forms ?? []) {
    const before = fingerprint();
    expectNothing(who, await world.ask(who, posted(built, path, form(world))), path);
    expect(fingerprint()).toBe(before);
  }
});

test("control: by those who may, the same forms change something", async () => {
  const settings = guardedRoutes["/:locale/teach/classes/:class/settings"];
  const path = settings?.path(world) ?? "";
  for (const intent of ["close", "open"]) {
    const before = fingerprint();
    expect((await world.ask("co-teacher", posted(built, path, { intent }))).status).toBe(302);
    expect(fingerprint()).not.toBe(before);
  }
});

test.each(refusals.filter(({ who }) => who !== "stranger"))(
  "$pattern: $who hears the same of a class that is another's and of one that is not",
  async ({ who, route }) => {
    const path = route.path(world);
    if (!path.includes(world.class)) return;
    const nobodys = "01890000-0000-7000-8000-000000000000";
    const [theirs, none] = [
      await world.ask(who, { path }),
      await world.ask(who, { path: path.replace(world.class, nobodys) }),
    ];
    expect(none.status).toBe(theirs.status);
    expect(none.text.replaceAll(nobodys, "")).toBe(theirs.text.replaceAll(world.class, ""));
  },
);

test.each(["learner", "learner of another class", "operator", "stranger"] as const)(
  "%s finds nothing of the class on any open page",
  async (who) => {
    // A learner knows her class, her own name, and what she was given to do.
    const known = [
      world.users.learner,
      world.class,
      "Leopards 7b",
      "Zainab the first",
      "Read to the leopard",
    ];
    const own = who === "learner" ? known : [];
    for (const path of [
      "/en",
      "/en/me",
      "/en/about",
      "/en/sign-in",
      "/en/carry",
      "/en/courses/meet/meet-spot",
    ]) {
      const { text } = await world.ask(who, { path });
      for (const secret of world.secrets.filter((one) => !own.includes(one)))
        expect(text, path).not.toContain(secret);
    }
  },
);

test.each(Object.entries(guardedRoutes).filter(([, { may }]) => may.includes("teacher")))(
  "%s: a page that says anything of a learner leaves a line about who looked",
  async (_, { path }) => {
    const lines = () => world.db.$client.prepare("SELECT count(*) FROM audit").pluck().get() as number;
    const before = lines();
    const { text } = await world.ask("co-teacher", { path: path(world) });
    const looked = await world.ask("teacher", { path: path(world) });
    const learner = ["Zainab the first", world.users.learner];
    const named = [text, looked.text].filter((one) => learner.some((word) => one.includes(word)));
    expect(lines() - before).toBeGreaterThanOrEqual(named.length);
  },
);

/** All that a form could change, in one text. Looks are written down, and sessions renewed, by design. */
function fingerprint(): string {
  const { $client } = world.db;
  const tables = $client
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('audit', 'exercise_models', 'migrations') AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all() as string[];
  return JSON.stringify(
    tables.map((table) => {
      const columns = table === "sessions" ? "hash, user" : "*";
      return [table, $client.prepare(`SELECT ${columns} FROM "${table}"`).all()];
    }),
  );
}
