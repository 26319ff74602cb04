/** @jsxImportSource preact */
// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { render } from "preact";
import { afterEach, expect, test, vi } from "vitest";
import { DigitsLab } from "../../../../app/features/labs/digits/digits-lab.tsx";
import findings from "../../../../app/features/labs/findings.json" with { type: "json" };
import digitWords from "../../../../locales/en/ui/lab-digits.json" with { type: "json" };
import { labSay } from "../lab-say.ts";
import { shippedDigits } from "../shipped.ts";

const set = shippedDigits();
let host: HTMLElement | null = null;

async function open({ sevensFirst = false, lang = "en", digits = "latn" } = {}) {
  host = document.createElement("div");
  document.body.append(host);
  render(
    <DigitsLab words={labSay("digits", digitWords, { lang, digits })} set={set} sevensFirst={sevensFirst} />,
    host,
  );
  // The lab takes the focus a moment after it has come; what is typed sooner would go astray.
  await waitFor(() => expect(screen.getByRole("heading", { level: 3 })).toHaveFocus());
  return userEvent.setup();
}

afterEach(() => {
  if (host) render(null, host);
  host?.remove();
});

type User = Awaited<ReturnType<typeof open>>;
const button = (name: string) => screen.findByRole("button", { name });

async function guessAndTrain(user: User, guess?: string) {
  if (guess === undefined) await user.click(await button("Show it without a guess"));
  else {
    await user.type(screen.getByRole("textbox"), guess);
    await user.click(await button("Keep my guess"));
  }
  await user.click(await button("Train the program"));
  await screen.findByRole("heading", { name: "Now write a digit yourself" });
}

const valuesIn = (name: string | RegExp) =>
  within(screen.getByRole("table", { name }))
    .getAllByRole("row")
    .slice(1)
    .map((row) => row.textContent);

const pad = () => screen.getByRole("application", { name: "Drawing area" });
const heard = () => screen.getAllByRole("status").map((region) => region.textContent);

test("nothing is trained or shown before a guess, and what is no guess is not taken", async () => {
  const user = await open();
  expect(screen.queryByRole("button", { name: "Train the program" })).toBeNull();
  await user.type(screen.getByRole("textbox"), "101");
  await user.click(await button("Keep my guess"));
  expect(screen.getByRole("alert")).not.toBeEmptyDOMElement();
  expect(screen.queryByRole("button", { name: "Train the program" })).toBeNull();
  expect(screen.queryByRole("table")).toBeNull();
});

test("20 examples: the result, its bars and its luck are the measured ones", async () => {
  const user = await open();
  await guessAndTrain(user, "60");
  const { all, rightByDigit } = findings.digits.train20;
  expect(heard()[0]).toBe(
    `Trained on 20 examples, it read ${all.right} of 1,000 new digits rightly. That is ${all.print}%. Your guess was 60.`,
  );
  expect(valuesIn(/of each digit/)).toEqual(rightByDigit.map((right, digit) => `${digit}${right} of 100`));
  expect(screen.getByText(/20 different draws/)).toHaveTextContent(
    "On average it read 55% rightly. The worst draw gave 48%, the best 61%.",
  );
  expect(screen.getByText("It read 460 drawings wrongly. Here are a few of them.")).toBeVisible();
  expect(screen.getAllByText(/^Label: \d\. It said: \d\.$/)).toHaveLength(10);
});

test("focus goes from the guess to the training and on to the result", async () => {
  const user = await open();
  await user.click(await button("Show it without a guess"));
  await waitFor(() => expect(screen.getByRole("button", { name: "Train the program" })).toHaveFocus());
  await user.keyboard("{Enter}");
  await waitFor(() => expect(screen.getAllByRole("status")[0]?.parentElement).toHaveFocus());
  expect(document.activeElement).toHaveTextContent(/540 of 1,000/);
});

test("where sevens are the matter, it begins with few of them and tells of them", async () => {
  const user = await open({ sevensFirst: true });
  expect(screen.getByRole("radio", { name: /only 10 sevens/ })).toBeChecked();
  expect(screen.getByLabelText(/100 sevens/)).toBeVisible();
  await guessAndTrain(user);
  const { sevens, saidForSeven } = findings.digits.tenSevens;
  expect(heard()[0]).toContain(
    `Of the 100 sevens, it read ${sevens.right} rightly. It took 59 of them for a 9.`,
  );
  const counted = Object.fromEntries(
    valuesIn(/took the 100 sevens for/).map((row) => [row?.[0], Number(row?.slice(1))]),
  );
  for (const [digit, times] of saidForSeven.entries()) expect(counted[digit] ?? 0).toBe(times);
  expect(screen.getByText("It read 80 sevens wrongly. Here are a few of them.")).toBeVisible();
});

test("each choice wants its own guess; what was tried stands side by side and needs none again", async () => {
  const user = await open();
  await guessAndTrain(user);
  expect(screen.queryByRole("table", { name: /tried so far/ })).toBeNull();
  await user.click(screen.getByRole("radio", { name: /^100 examples/ }));
  expect(await button("Show it without a guess")).toBeVisible();
  expect(heard()[0]).toBe("");
  await guessAndTrain(user);
  await waitFor(() =>
    expect(valuesIn(/tried so far/)).toEqual(["20540 of 1,00071 of 100", "100762 of 1,00076 of 100"]),
  );
  await user.click(screen.getByRole("radio", { name: /^20 examples/ }));
  expect(heard()[0]).toMatch(/^Trained on 20 examples/);
  expect(screen.getByText("The program that reads was trained on 20 examples.")).toBeVisible();
});

test("a seven written with the keyboard alone is read, and every step is told", async () => {
  const user = await open();
  await user.click(screen.getByRole("radio", { name: /^2,500 examples/ }));
  await guessAndTrain(user);
  await user.click(await button("Read my drawing"));
  expect(heard()[1]).toBe("Write something first.");
  pad().focus();
  await user.keyboard(" ");
  expect(heard()[1]).toBe("Pen down. Column 5, row 3.");
  await user.keyboard("{ArrowRight>5/}");
  for (let step = 0; step < 4; step++) await user.keyboard("{ArrowDown}{ArrowDown>}{ArrowLeft}{/ArrowDown}");
  await user.keyboard(" ");
  expect(heard()[1]).toMatch(/^Pen up\./);
  await user.keyboard("{Enter}");
  expect(heard()[1]).toMatch(/^The program says 7, with \d+%\. Next come \d with \d+% and \d with \d+%\.$/);
  expect(screen.getByText("The program says 7.")).toBeVisible();
  await user.click(await button("Clear"));
  expect(heard()[1]).toBe("The drawing area is empty.");
  expect(screen.queryByText("The program says 7.")).toBeNull();
});

test("a one written with a pointer is read as soon as the line ends", async () => {
  const user = await open();
  await user.click(screen.getByRole("radio", { name: /^2,500 examples/ }));
  await guessAndTrain(user);
  vi.spyOn(pad(), "getBoundingClientRect").mockReturnValue(new DOMRect(100, 50, 280, 280));
  const at = (x: number, y: number) => ({ target: pad(), coords: { clientX: 100 + x, clientY: 50 + y } });
  await user.pointer([{ keys: "[MouseLeft>]", ...at(145, 40) }, at(140, 140), at(136, 240)]);
  expect(screen.queryByText(/^The program says/)).toBeNull();
  await user.pointer([{ keys: "[/MouseLeft]", ...at(136, 240) }]);
  expect(screen.getByText("The program says 1.")).toBeVisible();
});

test("whoever does not write takes held-out drawings, each with its label", async () => {
  const user = await open();
  await guessAndTrain(user);
  await user.click(await button("Take a held-out drawing"));
  const first = heard()[1];
  expect(first).toMatch(/^The label of this drawing is \d\. The program says \d, with/);
  await user.click(await button("Take a held-out drawing"));
  expect(heard()[1]).not.toBe(first);
});

test("numbers stand in the digits of the page", async () => {
  const user = await open({ lang: "ar", digits: "arab" });
  await guessAndTrain(user, "٦٠");
  expect(heard()[0]).toContain("٥٤٠");
  expect(heard()[0]).toContain("٦٠");
  expect(heard()[0]).not.toMatch(/\d/);
});

test("the shapes to learn are shown with their labels, and said", async () => {
  await open();
  const drawings = screen.getAllByRole("img");
  expect(drawings).toHaveLength(10);
  expect(drawings.map((drawing) => drawing.getAttribute("aria-label"))).toEqual(
    Array.from({ length: 10 }, (_, digit) => `A ${digit}, written by hand`),
  );
});
