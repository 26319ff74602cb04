// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createDelivery, type DeliveryState } from "../../app/reader/deliver.ts";
import { openLearner } from "../../app/reader/learner.ts";
import { openOutbox, type Waiting } from "../../app/reader/outbox.ts";

type Reply = { status?: number; body: unknown } | Error;

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("indexedDB", undefined);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A page with answers waiting, and a server that replies as told. */
async function open(
  page: string,
  waiting: Partial<Waiting>[],
  reply: (form: URLSearchParams, call: number) => Reply,
) {
  const posts: URLSearchParams[] = [];
  let atOnce = 0;
  vi.stubGlobal("fetch", async (_address: string, { body }: { body: string }) => {
    const form = new URLSearchParams(body);
    posts.push(form);
    atOnce += 1;
    expect(atOnce).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1));
    atOnce -= 1;
    const said = reply(form, posts.length);
    if (said instanceof Error) throw said;
    return { status: said.status ?? 200, json: async () => said.body };
  });
  const outbox = openOutbox();
  for (const [i, one] of waiting.entries()) {
    const event = `e${i}`;
    await outbox.put({ event, action: "/en", learner: "", fields: [["event", event]], ...one });
  }
  const states: DeliveryState[] = [];
  const adopted: string[] = [];
  const gone: string[] = [];
  const learner = openLearner(page, true);
  const delivery = createDelivery({
    outbox,
    learner,
    tab: "tab",
    changed: (state) => states.push(state),
    adopted: (id) => adopted.push(id),
    gone: (id) => gone.push(id),
  });
  return { posts, outbox, states, adopted, gone, learner, delivery };
}

const result = (form: URLSearchParams, status: string, code?: string) => ({
  event: form.get("event"),
  status,
  code,
});
const stored = (form: URLSearchParams, learner: string): Reply => ({
  body: { results: [result(form, "stored")], learner },
});

test("answers leave one at a time, oldest first, and only when acknowledged", async () => {
  const { posts, outbox, states, delivery } = await open(
    "amina",
    [{ learner: "amina" }, { learner: "amina" }],
    (form, call) =>
      call === 1 ? stored(form, "amina") : { body: { results: [result(form, "replay")], learner: "amina" } },
  );
  await Promise.all([delivery.flush(), delivery.flush(), delivery.hurry()]);
  expect(posts.map((form) => form.get("event"))).toEqual(["e0", "e1"]);
  expect(posts[0]?.get("learner")).toBe("amina");
  expect(await outbox.all()).toEqual([]);
  expect(states.at(-1)).toEqual({ waiting: 0, elsewhere: 0, refused: false, trouble: false });
});

test("the first acknowledgement gives a stranger's waiting answers to the learner it made", async () => {
  const { posts, learner, adopted, delivery } = await open("", [{}, {}, {}], (form) => stored(form, "amina"));
  await delivery.flush();
  expect(posts.map((form) => form.get("learner"))).toEqual(["", "amina", "amina"]);
  expect(learner.id()).toBe("amina");
  expect(localStorage.getItem("lisan.learner")).toBe("amina");
  expect(adopted).toContain("amina");
});

test("an acknowledgement lost with the last page is made up for on the next", async () => {
  const { posts, outbox, delivery } = await open("amina", [{}, {}], (form) =>
    form.get("event") === "e0"
      ? { body: { results: [result(form, "replay")], learner: "amina" } }
      : stored(form, "amina"),
  );
  await delivery.flush();
  expect(posts.map((form) => form.get("learner"))).toEqual(["", "amina"]);
  expect(await outbox.all()).toEqual([]);
});

test("another learner's answers are not even sent", async () => {
  const { posts, outbox, states, delivery } = await open(
    "juma",
    [{ learner: "amina" }, { learner: "juma" }],
    (form) => stored(form, "juma"),
  );
  await delivery.flush();
  expect(posts.map((form) => form.get("event"))).toEqual(["e1"]);
  expect(await outbox.all()).toHaveLength(1);
  expect(states.at(-1)).toMatchObject({ waiting: 0, elsewhere: 1 });
});

test.each(["amina", ""])(
  "an answer refused as another learner's stays until that learner is back (made for %j)",
  async (made) => {
    const { posts, outbox, states, delivery } = await open("amina", [{ learner: made }], (form) => ({
      body: { results: [result(form, "refused", "other-learner")], learner: "juma" },
    }));
    await delivery.flush();
    await delivery.hurry();
    expect(posts).toHaveLength(1);
    expect(await outbox.all()).toMatchObject([{ event: "e0", learner: made }]);
    expect((await outbox.all())[0]).not.toHaveProperty("aside");
    expect(states.at(-1)).toMatchObject({ waiting: 0, elsewhere: 1, refused: false });
  },
);

test.each([
  [
    "a result",
    (form: URLSearchParams) => ({
      body: { results: [result(form, "refused", "unknown-model")], learner: "amina" },
    }),
  ],
  ["a broken form", () => ({ status: 400, body: { results: [] } })],
  ["a form without an answer", () => ({ status: 422, body: { results: [], refused: "unanswered" } })],
])("what is refused for good (%s) is kept aside and not sent again", async (_, reply) => {
  const { posts, outbox, states, delivery } = await open("amina", [{ learner: "amina" }], reply);
  await delivery.flush();
  await delivery.hurry();
  expect(posts).toHaveLength(1);
  expect(await outbox.all()).toMatchObject([{ aside: expect.any(String) }]);
  expect(states.at(-1)).toMatchObject({ waiting: 0, refused: true });
});

test.each([
  ["410", () => ({ status: 410, body: null })],
  [
    "a code",
    (form: URLSearchParams) => ({ body: { results: [result(form, "refused", "gone")], learner: "amina" } }),
  ],
])("a deleted learner leaves the device, and whoever goes on is somebody new (%s)", async (_, reply) => {
  const waiting = [{ learner: "amina" }, { learner: "amina" }, { learner: "juma" }];
  const { posts, outbox, learner, gone, delivery } = await open("amina", waiting, reply);
  await delivery.flush();
  expect(posts).toHaveLength(1);
  expect(await outbox.all()).toMatchObject([{ learner: "juma" }]);
  expect(gone).toEqual(["amina"]);
  expect(learner.id()).toBe("");
  expect(localStorage.getItem("lisan.learner")).toBeNull();
});

test.each([
  ["another page", { body: "<html>Log in to this network</html>" }],
  ["no word on this answer", { body: { results: [], learner: "amina" } }],
  ["an unknown word", { body: { results: [{ event: "e0", status: "ok" }], learner: "amina" } }],
  ["an error of the server", { status: 503, body: { results: [{ event: "e0", status: "stored" }] } }],
  ["no answer at all", new TypeError("Failed to fetch")],
])("nothing is forgotten on %s", async (_, reply) => {
  vi.useFakeTimers();
  const opening = open("amina", [{ learner: "amina" }], () => reply);
  await vi.advanceTimersByTimeAsync(3000);
  const { outbox, states, posts, delivery } = await opening;
  delivery.flush();
  await vi.advanceTimersByTimeAsync(50);
  expect(posts).toHaveLength(1);
  expect(await outbox.all()).toHaveLength(1);
  expect(states.at(-1)).toMatchObject({ waiting: 1, trouble: true });
});

test("an unreachable server is asked again, ever more slowly; being online again asks at once", async () => {
  vi.useFakeTimers();
  let reachable = false;
  const opening = open("amina", [{ learner: "amina" }], (form) =>
    reachable ? stored(form, "amina") : new TypeError("offline"),
  );
  await vi.advanceTimersByTimeAsync(3000);
  const { posts, outbox, states, delivery } = await opening;
  delivery.flush();
  await vi.advanceTimersByTimeAsync(60_000);
  const inAMinute = posts.length;
  expect(inAMinute).toBeGreaterThanOrEqual(4);
  expect(inAMinute).toBeLessThanOrEqual(9);
  await vi.advanceTimersByTimeAsync(600_000);
  expect(posts.length - inAMinute).toBeLessThan(12);
  reachable = true;
  delivery.hurry();
  await vi.advanceTimersByTimeAsync(50);
  expect(await outbox.all()).toEqual([]);
  expect(states.at(-1)).toMatchObject({ waiting: 0, trouble: false });
  const done = posts.length;
  await vi.advanceTimersByTimeAsync(600_000);
  expect(posts).toHaveLength(done);
});

test("an answer that nobody can judge does not hold up the others", async () => {
  const { outbox, delivery } = await open("amina", [{ learner: "amina" }, { learner: "amina" }], (form) =>
    form.get("event") === "e0" ? { status: 404, body: null } : stored(form, "amina"),
  );
  await delivery.flush();
  expect((await outbox.all()).map(({ event }) => event)).toEqual(["e0"]);
});
