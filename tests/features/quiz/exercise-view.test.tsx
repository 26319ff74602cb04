// @vitest-environment jsdom
import { within } from "@testing-library/react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { readAnswer } from "../../../app/features/quiz/answer-form.ts";
import { displayOrder } from "../../../app/features/quiz/display-order.ts";
import type { Answer, ExerciseKind, ExerciseModel } from "../../../app/features/quiz/exercise-model.ts";
import type { ExerciseProps } from "../../../app/features/quiz/exercise-props.ts";
import { grade, resultMark } from "../../../app/features/quiz/grade.ts";
import { OutboxStatus } from "../../../app/features/quiz/outbox-status.tsx";
import { renderExercise } from "../../../app/features/quiz/render-exercise.tsx";
import { english, models, rightAnswers, words } from "./exercises.ts";

const kinds = Object.keys(models) as ExerciseKind[];
const t = english();

function show(kind: ExerciseKind, answer?: Answer, more: Partial<ExerciseProps> = {}): HTMLFormElement {
  const model = more.model ?? models[kind];
  const graded = answer === undefined ? null : grade(model, answer);
  const state = graded && { answer: answer ?? null, result: resultMark(graded), rows: graded.rows };
  document.body.innerHTML = renderExercise({ ...propsOf(kind), state, ...more });
  return document.body.firstElementChild as HTMLFormElement;
}

const visible = (form: HTMLElement) =>
  Array.from(form.querySelectorAll<HTMLElement>(".said:not([hidden])"), (said) => said.textContent?.trim());

test.each(kinds)("%s: an unanswered form holds all it may say and says nothing", (kind) => {
  const form = show(kind);
  expect(form).toHaveAttribute("method", "post");
  expect(form).toHaveAttribute("id", "q1");
  expect(form).toHaveAttribute("data-exercise", "q1");
  expect(form).not.toHaveAttribute("data-result");
  expect(JSON.parse(form.dataset.model ?? "")).toEqual(models[kind]);
  expect(new FormData(form).get("exercise")).toBe("q1");
  expect(new FormData(form).get("model")).toBe("f".repeat(64));
  expect(visible(form)).toEqual([]);
  for (const { feedback } of words[kind].options) expect(form.textContent).toContain(feedback);
  expect(within(form).getByRole("group")).toHaveAccessibleName(/\?$/);
  expect(within(form).getByRole("button")).toHaveTextContent(
    kind === "reflect" ? "I have thought about it" : "Check",
  );
  expect(within(form).getByRole("status")).toBeEmptyDOMElement();
  for (const control of form.querySelectorAll("select, input:not([type=hidden])"))
    expect(control).toHaveAccessibleName();
});

test.each(kinds)("%s: the form posts the answer that the page shows", (kind) => {
  const form = show(kind, rightAnswers[kind]);
  expect(readAnswer(models[kind], new FormData(form))).toEqual(rightAnswers[kind]);
  expect(form).toHaveAttribute("data-result", kind === "reflect" ? "done" : "correct");
  expect(within(form).getByRole("status")).not.toBeEmptyDOMElement();
});

test("choice: the chosen row speaks, with a word and a mark", () => {
  const form = show("choice", 2);
  expect(visible(form)).toEqual(["Look again Because of option 2."]);
  expect(form.querySelector("[data-row='2']")).toHaveAttribute("data-mark", "mend");
  expect(form.querySelectorAll("[data-mark]")).toHaveLength(1);
  expect(within(form).getByRole("radio", { name: "option 2" })).toBeChecked();
  expect(within(form).getByRole("button")).toHaveTextContent("Check again");
  expect(visible(show("choice", 1))).toEqual(["Right Because of option 1."]);
});

test("a prediction is kept, and its feedback takes no side", () => {
  const model: ExerciseModel = { kind: "choice", options: 3, key: null };
  const form = show("choice", 0, { model });
  expect(form).toHaveAttribute("data-result", "done");
  expect(visible(form)).toEqual(["Because of option 0."]);
  expect(form.querySelector("[data-row='0']")).toHaveAttribute("data-mark", "note");
  expect(within(form).getByRole("button")).toHaveTextContent("Keep my answer");
});

test("choices: right ticks alone are not called wrong", () => {
  expect(within(show("choices", [0])).getByRole("status")).toHaveTextContent("Something is still missing");
  expect(within(show("choices", [0, 1])).getByRole("status")).toHaveTextContent("Not yet");
  expect(visible(show("choices", [0, 1]))).toEqual([
    "Right Because of option 0.",
    "Look again Because of option 1.",
  ]);
});

test("order: shuffled at first, then as the learner put it", () => {
  const rows = (form: HTMLElement) =>
    Array.from(form.querySelectorAll<HTMLElement>("[data-row]"), (row) => Number(row.dataset.row));
  expect(rows(show("order"))).toEqual(displayOrder("meet/meet-spot", "q1", 4));
  expect(rows(show("order", [2, 0, 1, 3]))).toEqual([1, 2, 0, 3]);
  expect(within(show("order")).getAllByRole("combobox")[0]).toHaveTextContent("Choose1234");
});

test("match: partners are text in the same order for every item, entities intact", () => {
  const form = show("match");
  const order = displayOrder("meet/meet-spot", "q1", 3);
  const names = ["a & b", "c", "d"];
  for (const list of within(form).getAllByRole("combobox")) {
    expect(Array.from(list.children, (option) => option.textContent)).toEqual([
      "Choose",
      ...order.map((i) => names[i]),
    ]);
    expect(Array.from(list.children, (option) => option.getAttribute("value"))).toEqual([
      "",
      ...order.map(String),
    ]);
  }
});

test("match: partners are listed for paper, where a list cannot be opened", () => {
  const paper = Array.from(show("match").querySelectorAll(".paper li"), (item) => item.textContent);
  expect(paper).toEqual(displayOrder("meet/meet-spot", "q1", 3).map((i) => ["a & b", "c", "d"][i]));
});

test("sort: each item is a named group of its own radio buttons", () => {
  const form = show("sort");
  const groups = within(form).getAllByRole("radiogroup");
  expect(groups).toHaveLength(4);
  for (const group of groups) {
    expect(group).toHaveAccessibleName(/^thing \d$/);
    expect(
      within(group)
        .getAllByRole("radio")
        .map((radio) => (radio as HTMLInputElement).name),
    ).toEqual([`answer-${group.dataset.row}`, `answer-${group.dataset.row}`]);
  }
});

test.each([
  [10, "Look again It is below."],
  [44, "Right It is near."],
  [90, "Look again It is above."],
])("number: %d brings up one of three", (answer, said) => {
  const form = show("number", answer);
  expect(visible(form)).toEqual([said]);
  expect(within(form).getByRole("textbox")).toHaveValue(String(answer));
  expect(within(form).getByRole("textbox")).toHaveAccessibleName("How many? A whole number from 0 to 100");
});

test("reflect: nothing that can be written can be posted", () => {
  const form = show("reflect");
  expect([...new FormData(form).keys()]).toEqual(["exercise", "model"]);
  expect(form.querySelector("[data-private]")).toHaveAttribute("hidden");
  expect(visible(form)).toEqual([]);
  expect(visible(show("reflect", null))).toEqual(["Compare with somebody."]);
});

test("an answer to another version of the question is not marked", () => {
  const form = show("choice", undefined, { state: { answer: 7, result: "incorrect", rows: [] } });
  expect(form).toHaveAttribute("data-result", "incorrect");
  expect(visible(form)).toEqual([]);
});

test("a form that held no answer says what is missing", () => {
  expect(within(show("order", undefined, { refused: "repeated" })).getByRole("status")).toHaveTextContent(
    "Give every line its own place first.",
  );
});

test("words in another language than the page are told apart from what the page says", () => {
  const form = show("choice", 1, { page: { lang: "ar", dir: "rtl" } });
  expect(form).toHaveAttribute("lang", "en");
  expect(within(form).getByRole("status").closest("[lang]")).toHaveAttribute("lang", "ar");
  expect(
    within(form)
      .getByText("option", { exact: false, selector: "[data-row='0'] label span" })
      .closest("[lang]"),
  ).toBe(form);
  expect(show("choice", 1, { page: { lang: "en", dir: "ltr" } }).querySelectorAll("[lang]")).toHaveLength(0);
});

test("ids are unique and nothing runs", () => {
  const html = kinds.map((kind) => renderExercise({ ...propsOf(kind), id: kind })).join("");
  document.body.innerHTML = html;
  const ids = Array.from(document.querySelectorAll("[id]"), ({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(html).not.toMatch(/<script|\son\w+=|\sstyle=/);
});

test("the status line of the page holds a sentence for every plural category", () => {
  document.body.innerHTML = renderToStaticMarkup(
    <OutboxStatus t={t} keptScript="/assets/kept.js" lang="ar" />,
  );
  const line = document.body.firstElementChild as HTMLElement;
  expect(Object.keys(line.dataset)).toEqual(
    expect.arrayContaining(["zero", "one", "two", "few", "many", "other"]),
  );
  expect(line.dataset.one).toBe(
    "Kept on this device. {{count, number}} answer will be sent when you are online.",
  );
  expect(line.dataset.outbox).toBe("0");
});

function propsOf(kind: ExerciseKind): ExerciseProps {
  return {
    lesson: "meet/meet-spot",
    id: "q1",
    model: models[kind],
    modelHash: "f".repeat(64),
    words: words[kind],
    state: null,
    action: "/en/courses/meet/meet-spot",
    t,
    lang: "en",
    dir: "ltr",
  };
}
