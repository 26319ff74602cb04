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

const formsIn = (body: string) =>
  (JSON.parse(new URLSearchParams(body).get("answers") ?? "") as { fields: [string, string][] }[]).map(
    ({ fields }) => new URLSearchParams(fields),
  );

/** What the server says to a list, of what it would say to each alone: it never answers 410 or 404 to a list. */
function listOf(answers: Exclude<Reply, Error>[]) {
  const bodies = answers.map(({ body }) => body as { results?: unknown[]; learner?: string } | null);
  return {
    results: bodies.flatMap((body) => body?.results ?? []),
    learner: bodies.find((body) => body?.learner)?.learner,
  };
}

/** A page with answers waiting, and a server that replies as told. */
async function open(
  page: string,
  waiting: Partial<Waiting>[],
  reply: (form: URLSearchParams, call: number) => Reply,
) {
  const posts: URLSearchParams[] = [];
  /** How many answers each request carried. */
  const requests: number[] = [];
  let atOnce = 0;
  vi.stubGlobal("fetch", async (address: string, { body }: { body: string }) => {
    const together = address.endsWith("/answers");
    const forms = together ? formsIn(body) : [new URLSearchParams(body)];
    requests.push(forms.length);
    atOnce += 1;
    expect(atOnce).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 1));
    atOnce -= 1;
    const said = forms.map((form) => reply(form, posts.push(form)));
    const failed = said.find((one) => one instanceof Error);
    if (failed) throw failed;
    const answers = said as Exclude<Reply, Error>[];
    if (!together) return { status: answers[0]?.status ?? 200, json: async () => answers[0]?.body };
    return { status: 200, json: async () => listOf(answers) };
  });
  const outbox = openOutbox();
  for (const [i, one] of waiting.entries()) {
    const event = `e${i}`;
    await outbox.put({
      event,
      action: "/en/courses/meet/meet-spot",
      learner: "",
      fields: [["event", event]],
      ...one,
    });
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
  return { posts, requests, outbox, states, adopted, gone, learner, delivery };
}

const result = (form: URLSearchParams, status: string, code?: string) => ({
  event: form.get("event"),
  status,
  code,
});
const stored = (form: URLSearchParams, learner: string): Reply => ({
  body: { results: [result(form, "stored")], learner },
});

test("answers leave together, oldest first, and each only when acknowledged", async () => {
  const { posts, requests, outbox, states, delivery } = await open(
    "amina",
    [{ learner: "amina" }, { learner: "amina" }],
    (form, call) =>
      call === 1 ? stored(form, "amina") : { body: { results: [result(form, "replay")], learner: "amina" } },
  );
  await Promise.all([delivery.flush(), delivery.flush(), delivery.hurry()]);
  expect(requests).toEqual([2]);
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
  ["410", 1, () => ({ status: 410, body: null })],
  [
    "a code",
    2,
    (form: URLSearchParams) => ({ body: { results: [result(form, "refused", "gone")], learner: "amina" } }),
  ],
])(
  "a deleted learner leaves the device, and whoever goes on is somebody new (%s)",
  async (_, count, reply) => {
    const waiting = [...Array(count).fill({ learner: "amina" }), { learner: "juma" }];
    const { posts, outbox, learner, gone, delivery } = await open("amina", waiting, reply);
    await delivery.flush();
    expect(posts).toHaveLength(count);
    expect(await outbox.all()).toMatchObject([{ learner: "juma" }]);
    expect(new Set(gone)).toEqual(new Set(["amina"]));
    expect(learner.id()).toBe("");
    expect(localStorage.getItem("lisan.learner")).toBeNull();
  },
);

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

test("no request carries more than twenty; what a list gets no word on is asked about alone", async () => {
  const waiting = Array(45).fill({ learner: "amina" });
  const { requests, outbox, delivery } = await open("amina", waiting, (form) => stored(form, "amina"));
  await delivery.flush();
  expect(requests).toEqual([20, 20, 5]);
  expect(await outbox.all()).toEqual([]);

  const portal = await open("amina", [{ learner: "amina" }, { learner: "amina" }], (form, call) =>
    call <= 2 ? { body: "<html>Log in to this network</html>" } : stored(form, "amina"),
  );
  await portal.delivery.flush();
  expect(portal.requests).toEqual([2, 1, 1]);
  expect(await portal.outbox.all()).toEqual([]);
});
