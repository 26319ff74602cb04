// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Answer, ExerciseKind } from "../../app/features/quiz/exercise-model.ts";
import { grade, resultMark } from "../../app/features/quiz/grade.ts";
import { OutboxStatus } from "../../app/features/quiz/outbox-status.tsx";
import { renderExercise } from "../../app/features/quiz/render-exercise.tsx";
import { startReader } from "../../app/reader/start.ts";
import { english, models, words } from "../features/quiz/exercises.ts";
import { fakeIndexedDb } from "./fake-indexed-db.ts";

const t = english();
const action = "/en/courses/meet/meet-spot";
let posts: URLSearchParams[];
let online: boolean;

beforeEach(() => {
  posts = [];
  online = true;
  localStorage.clear();
  vi.stubGlobal("indexedDB", fakeIndexedDb());
  vi.stubGlobal("fetch", async (_address: string, { body }: { body: string }) => {
    if (!online) throw new TypeError("offline");
    const form = new URLSearchParams(body);
    posts.push(form);
    return {
      status: 200,
      json: async () => ({ results: [{ event: form.get("event"), status: "stored" }], learner: "amina" }),
    };
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const name of Object.keys(document.documentElement.dataset))
    delete document.documentElement.dataset[name];
});

/** A lesson page with these exercises, as the server sends it, with the reader started. */
async function open(shown: Partial<Record<ExerciseKind, Answer | "unanswered">>, learner = "") {
  const forms = Object.entries(shown).map(([name, answer]) => {
    const kind = name as ExerciseKind;
    const model = models[kind];
    const graded = answer === "unanswered" ? null : grade(model, answer as Answer);
    return renderExercise({
      lesson: "meet/meet-spot",
      id: kind,
      model,
      modelHash: "f".repeat(64),
      words: words[kind],
      state: graded && { answer: answer as Answer, result: resultMark(graded), rows: graded.rows },
      action,
      t,
      lang: "en",
      dir: "ltr",
    });
  });
  const status = renderToStaticMarkup(<OutboxStatus t={t} keptScript="/assets/kept.js" lang="en" />);
  document.documentElement.lang = "en";
  document.body.innerHTML = `<i hidden data-learner="${learner}"></i>${forms.join("")}${status}<p data-when-finished hidden>Finished</p>`;
  await startReader();
  return document.querySelector("form") as HTMLFormElement;
}

const said = (form: HTMLElement) => form.querySelector("[data-say]")?.textContent;
const outboxLine = () => document.querySelector<HTMLElement>("[data-outbox]");

test("choice: graded on the device, shown in the row, said aloud, sent in the background", async () => {
  const user = userEvent.setup();
  const form = await open({ choice: "unanswered" });
  await user.click(screen.getByRole("radio", { name: "option 2" }));
  const button = screen.getByRole("button", { name: "Check" });
  await user.click(button);
  expect(form).toHaveAttribute("data-result", "incorrect");
  expect(form.querySelector("[data-row='2']")).toHaveTextContent("Look again Because of option 2.");
  expect(form.querySelectorAll(".said:not([hidden])")).toHaveLength(1);
  expect(said(form)).toMatch(/^Not yet/);
  expect(button).toHaveFocus();
  expect(button).toHaveTextContent("Check again");
  await waitFor(() => expect(posts).toHaveLength(1));
  expect(Object.fromEntries(posts[0] ?? [])).toEqual({
    exercise: "choice",
    model: "f".repeat(64),
    answer: "2",
    event: expect.stringMatching(/^[0-9a-f-]{36}$/),
    learner: "",
    device: expect.stringMatching(/^[0-9a-f]{32}$/),
    sequence: "1",
    occurred: expect.stringMatching(/^\d{13}$/),
    duration: expect.stringMatching(/^\d+$/),
  });
  await waitFor(() => expect(localStorage.getItem("lisan.learner")).toBe("amina"));
  await waitFor(() => expect(outboxLine()).toHaveAttribute("data-outbox", "0"));
  expect(outboxLine()).toBeEmptyDOMElement();
});

test("changing an answer takes its marks away; asking again without a change sends nothing", async () => {
  const user = userEvent.setup();
  const form = await open({ choice: "unanswered" });
  await user.click(screen.getByRole("radio", { name: "option 0" }));
  await user.click(screen.getByRole("button"));
  await user.click(screen.getByRole("button"));
  await waitFor(() => expect(said(form)).toMatch(/^Not yet/));
  await user.click(screen.getByRole("radio", { name: "option 1" }));
  expect(form).not.toHaveAttribute("data-result");
  expect(form.querySelectorAll(".said:not([hidden]), [data-mark]")).toHaveLength(0);
  expect(screen.getByRole("button")).toHaveTextContent(/^Check$/);
  await user.click(screen.getByRole("button"));
  expect(form).toHaveAttribute("data-result", "correct");
  await waitFor(() => expect(posts.map((post) => post.get("answer"))).toEqual(["0", "1"]));
  expect(posts[1]?.get("learner")).toBe("amina");
});

test("a form without an answer says what is missing and sends nothing", async () => {
  const user = userEvent.setup();
  const form = await open({ choices: "unanswered" });
  await user.click(screen.getByRole("button"));
  expect(said(form)).toBe("Tick at least one answer first.");
  expect(form).not.toHaveAttribute("data-result");
  expect(posts).toHaveLength(0);
});

test("order: lines are moved by buttons that keep the focus, and each move is said", async () => {
  const user = userEvent.setup();
  const form = await open({ order: "unanswered" });
  expect(form.querySelectorAll("select:not([hidden])")).toHaveLength(0);
  await user.click(screen.getByRole("button", { name: "Check" }));
  expect(said(form)).toBe("Move the lines into order first.");
  const order = () =>
    Array.from(form.querySelectorAll<HTMLElement>("[data-row]"), (row) => Number(row.dataset.row));
  // Bubble sort by hand.
  for (let pass = 0; pass < 4; pass++) {
    const wrong = order().findIndex((item, place, all) => item > (all[place + 1] ?? 9));
    const item = order()[wrong];
    if (item === undefined) continue;
    const down = screen.getByRole("button", { name: `Move down: step ${item}` });
    await user.click(down);
    expect(down).toHaveFocus();
    expect(said(form)).toBe(`step ${item}: place ${wrong + 2} of 4`);
    pass = 0;
  }
  expect(order()).toEqual([0, 1, 2, 3]);
  await user.click(screen.getByRole("button", { name: "Check" }));
  expect(form).toHaveAttribute("data-result", "correct");
  await waitFor(() => expect(posts).toHaveLength(1));
  expect([0, 1, 2, 3].map((i) => posts[0]?.get(`answer-${i}`))).toEqual(["0", "1", "2", "3"]);
});

test("match, sort and number are answered with their own controls", async () => {
  const user = userEvent.setup();
  await open({ match: "unanswered", sort: "unanswered", number: "unanswered" });
  const [match, sort, number] = Array.from(document.forms) as [
    HTMLFormElement,
    HTMLFormElement,
    HTMLFormElement,
  ];
  for (const [i, list] of within(match).getAllByRole("combobox").entries())
    await user.selectOptions(list, String(i));
  await user.click(within(match).getByRole("button"));
  expect(match).toHaveAttribute("data-result", "correct");
  for (const group of within(sort).getAllByRole("radiogroup")) {
    await user.click(within(group).getByRole("radio", { name: "Learns" }));
  }
  await user.click(within(sort).getByRole("button"));
  expect(sort).toHaveAttribute("data-result", "incorrect");
  expect(sort.querySelectorAll("[data-mark=right]")).toHaveLength(2);
  expect(sort.querySelectorAll("[data-mark=mend]")).toHaveLength(2);
  await user.type(within(number).getByRole("textbox"), "٤٠{Enter}");
  expect(number).toHaveAttribute("data-result", "correct");
  expect(number.querySelector(".said:not([hidden])")).toHaveTextContent("Right It is near.");
  await waitFor(() => expect(posts.map((post) => post.get("exercise"))).toEqual(["match", "sort", "number"]));
});

test("reflect: what is written stays on this device, under its learner, and is never sent", async () => {
  const user = userEvent.setup();
  const form = await open({ reflect: "unanswered" });
  await user.type(screen.getByRole("textbox"), "a secret thought");
  await user.click(screen.getByRole("button"));
  expect(form).toHaveAttribute("data-result", "done");
  expect(form.querySelector("[data-note]")).toBeVisible();
  await waitFor(() => expect(posts).toHaveLength(1));
  expect(String(posts[0])).not.toContain("secret");
  await waitFor(() =>
    expect(localStorage.getItem("lisan.note.amina./courses/meet/meet-spot#reflect")).toBe("a secret thought"),
  );
  expect(Object.keys(localStorage).filter((key) => key.startsWith("lisan.note.."))).toEqual([]);
  await open({ reflect: null }, "amina");
  expect(screen.getByRole("textbox")).toHaveValue("a secret thought");
  await open({ reflect: null }, "juma");
  expect(screen.getByRole("textbox")).toHaveValue("");
});

test("offline: answers are kept and counted, shown again on the next page, and sent when online", async () => {
  online = false;
  const user = userEvent.setup();
  await open({ choice: "unanswered", order: "unanswered" }, "amina");
  await user.click(screen.getByRole("radio", { name: "option 1" }));
  await user.click(within(document.forms[0] as HTMLFormElement).getByRole("button"));
  await waitFor(() =>
    expect(outboxLine()).toHaveTextContent("Kept on this device. 1 answer will be sent when you are online."),
  );
  expect(document.forms[0]).toContainElement(outboxLine());

  await open({ choice: "unanswered", order: "unanswered" }, "amina");
  expect(document.forms[0]).toHaveAttribute("data-result", "correct");
  expect(screen.getByRole("radio", { name: "option 1" })).toBeChecked();
  await waitFor(() => expect(outboxLine()).toHaveAttribute("data-outbox", "1"));
  online = true;
  dispatchEvent(new Event("online"));
  await waitFor(() => expect(outboxLine()).toHaveTextContent("All your answers are sent."));
  expect(new Set(posts.map((post) => post.get("event"))).size).toBe(1);
});

test("the count is spoken in the page's own digits", async () => {
  online = false;
  document.documentElement.dataset.digits = "arab";
  const user = userEvent.setup();
  await open({ choice: "unanswered" });
  document.documentElement.lang = "ar";
  await user.click(screen.getByRole("radio", { name: "option 1" }));
  await user.click(screen.getByRole("button"));
  await waitFor(() => expect(outboxLine()).toHaveTextContent("١ answer"));
});

test("without IndexedDB answers are still sent, and the page says that it cannot keep them", async () => {
  vi.stubGlobal("indexedDB", undefined);
  online = false;
  const user = userEvent.setup();
  await open({ choice: "unanswered" });
  await user.click(screen.getByRole("radio", { name: "option 1" }));
  await user.click(screen.getByRole("button"));
  await waitFor(() => expect(outboxLine()).toHaveTextContent("This browser cannot keep answers."));
  online = true;
  dispatchEvent(new Event("online"));
  await waitFor(() => expect(posts).toHaveLength(1));
});

test("the last answer of a lesson finishes it", async () => {
  const user = userEvent.setup();
  await open({ choice: 2, number: "unanswered" });
  expect(screen.getByText("Finished")).not.toBeVisible();
  await user.type(screen.getByRole("textbox"), "90{Enter}");
  expect(document.documentElement).toHaveAttribute("data-finished", "now");
  expect(screen.getByText("Finished")).toBeVisible();
});

test("a lesson finished before opens as finished, without a feast", async () => {
  await open({ choice: 2, number: 44 });
  expect(document.documentElement).toHaveAttribute("data-finished", "");
  expect(screen.getByText("Finished")).toBeVisible();
});
