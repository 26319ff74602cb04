import { afterAll, beforeAll, expect, test } from "vitest";
import { uuidv7 } from "../../db/uuid.ts";
import { type BuiltApp, startBuiltApp } from "./support/built-app.ts";

const lesson = "/en/courses/meet/meet-spot";
let built: BuiltApp;
let exercise: string;
let model: string;
beforeAll(async () => {
  built = await startBuiltApp({});
  const { text } = await built.ask({ path: lesson });
  // The first question of the lesson.
  [, exercise = "", model = ""] =
    /name="exercise" value="([\w-]+)"[\s\S]*?name="model" value="([0-9a-f]{64})"/.exec(text) ?? [];
}, 120_000);
afterAll(() => built.close());

type Fields = [name: string, value: string][];
const fields = (more: Fields = []): Fields => [
  ["exercise", exercise],
  ["model", model],
  ["answer", "0"],
  ["event", uuidv7(Date.now())],
  ...more,
];
const eventOf = (of: Fields) => of.find(([name]) => name === "event")?.[1];

async function post(path: string, of: Fields, cookie = "") {
  const form = { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" };
  const headers = { ...form, Cookie: cookie, Origin: built.origin };
  const body = new URLSearchParams(of).toString();
  const { status, headers: heard, text } = await built.ask({ path, method: "POST", headers, body });
  return { status, cookie: String(heard["set-cookie"] ?? "").split(";")[0] ?? "", text };
}
const postMany = (posts: unknown, cookie?: string) =>
  post("/en/answers", [["answers", JSON.stringify(posts)]], cookie);

/** Somebody whom her first answer has made known. */
async function learner() {
  const first = fields();
  const { cookie, text } = await post(lesson, first);
  return { cookie, first, id: JSON.parse(text).learner as string };
}

test("each of several answers gets its own word", async () => {
  const { cookie, first, id } = await learner();
  const mine: Fields = [["learner", id]];
  const [good, wrongName, unanswered, elsewhere] = [
    fields(mine),
    fields([["learner", "somebody-else"]]),
    fields(mine).filter(([name]) => name !== "answer"),
    fields(mine),
  ];
  const { status, text } = await postMany(
    [
      { action: lesson, fields: good },
      { action: lesson, fields: [...first, ...mine] },
      { action: lesson, fields: wrongName },
      { action: lesson, fields: unanswered },
      { action: "/en/courses/meet/no-such-lesson", fields: elsewhere },
      // Read in another language than the others.
      { action: lesson.replace("en", "ar"), fields: good },
    ],
    cookie,
  );
  expect(status, text).toBe(200);
  expect(JSON.parse(text)).toEqual({
    learner: id,
    results: [
      { event: eventOf(good), status: "stored" },
      { event: eventOf(first), status: "replay" },
      { event: eventOf(wrongName), status: "refused", code: "other-learner" },
      { event: eventOf(unanswered), status: "refused", code: "unanswered" },
      { event: eventOf(good), status: "refused", code: "id-reused" },
    ],
  });
});

test("a stranger's list makes nobody known", async () => {
  const { id } = await learner();
  const waiting = fields([["learner", id]]);
  const { status, cookie, text } = await postMany([{ action: lesson, fields: waiting }]);
  expect(status).toBe(200);
  expect(cookie).toBe("");
  expect(JSON.parse(text).results).toEqual([
    { event: eventOf(waiting), status: "refused", code: "other-learner" },
  ]);
});

test.each([
  ["no list", "{"],
  ["an empty one", "[]"],
  ["more than twenty", JSON.stringify(Array(21).fill({ action: lesson, fields: [] }))],
  ["another address", JSON.stringify([{ action: "/en/account", fields: [] }])],
])("%s is refused whole", async (_, body) => {
  expect(await post("/en/answers", [["answers", body]])).toMatchObject({ status: 400 });
});
