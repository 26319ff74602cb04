/** @jsxImportSource preact */
// @vitest-environment jsdom
import { screen, waitFor, within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import { FeedLab } from "../../../../app/features/labs/feed/feed-lab.tsx";
import { CHOICES } from "../../../../app/features/labs/feed/model.ts";
import words from "../../../../locales/en/ui/lab-feed.json" with { type: "json" };
import { labSay } from "../lab-say.ts";

const lessons = ["rice", "goat", "boat", "moon", "song", "clay", "bees", "rain"].map((subject) => ({
  title: `About ${subject}`,
  pieces: Array.from(
    { length: 14 },
    (_, n) => `The ${subject} is ${subject}${n % 2} and a ${subject}${"!".repeat(n)}`,
  ),
}));

let host: HTMLElement | null = null;

async function open() {
  host = document.createElement("div");
  document.body.append(host);
  render(<FeedLab words={labSay("feed", words)} lessons={lessons} />, host);
  // The lab takes the focus a moment after it has come; what is typed sooner would go astray.
  await waitFor(() => expect(screen.getByRole("heading", { level: 3 })).toHaveFocus());
  return userEvent.setup();
}

afterEach(() => {
  if (host) render(null, host);
  host?.remove();
});

const status = () => screen.getByRole("status");
const pieces = () => within(screen.getByRole("list", { name: "Your feed" })).getAllByRole("listitem");

test("nothing is shown before a guess; then each choice narrows, and how far is told", async () => {
  const user = await open();
  expect(screen.queryByRole("list")).toBeNull();
  await user.type(screen.getByRole("textbox"), "7{Enter}");
  expect(screen.getByRole("alert")).toHaveTextContent("Write a whole number from 1 to 6.");
  await user.clear(screen.getByRole("textbox"));
  await user.type(screen.getByRole("textbox"), "5{Enter}");
  await waitFor(() =>
    expect(status()).toHaveTextContent(/^These 6 pieces come from [2-6] different lessons\.$/),
  );
  for (let turn = 1; turn <= CHOICES; turn++) {
    const chosen = pieces()[0]?.textContent;
    await user.click(within(pieces()[0] as HTMLElement).getByRole("button"));
    await waitFor(() => expect(status()).toHaveTextContent(`You have chosen ${turn} time`));
    expect(pieces().map((piece) => piece.textContent)).not.toContain(chosen);
    expect(status().parentElement).toHaveFocus();
  }
  expect(status()).toHaveTextContent(
    /^Your guess was 5\. You have chosen 3 times\. These 6 pieces come from 1 lesson\.$/,
  );
  expect(screen.getByText(/looks for these words most of all/)).toBeVisible();
  const rows = within(
    screen.getByRole("table", { name: "From how many lessons your feed came" }),
  ).getAllByRole("row");
  expect(rows).toHaveLength(CHOICES + 2);
  expect(rows.at(-1)).toHaveTextContent("31");
  const readers = screen.getByRole("table", { name: /After 3 choices their 6 pieces came from/ });
  expect(within(readers).getAllByRole("row")).toHaveLength(CHOICES + 2);
});

test("different things are asked for, and choices forgotten", async () => {
  const user = await open();
  await user.click(screen.getByRole("button", { name: "Show it without a guess" }));
  await waitFor(() => expect(pieces()).toHaveLength(6));
  // Twice the same kind of piece, and once the other kind of that lesson, which comes last.
  for (const [turn, at] of [0, 0, -1].entries()) {
    await user.click(within(pieces().at(at) as HTMLElement).getByRole("button"));
    await waitFor(() => expect(status()).toHaveTextContent(`You have chosen ${turn + 1} time`));
  }
  expect(status()).toHaveTextContent("come from 1 lesson.");
  const narrow = status().textContent;
  await user.click(screen.getByRole("checkbox", { name: "Show me different things too" }));
  await waitFor(() => expect(status().textContent).not.toBe(narrow));
  expect(status()).toHaveTextContent(/come from [3-6] different lessons/);
  await user.click(screen.getByRole("button", { name: "Forget what I chose" }));
  await waitFor(() => expect(status()).not.toHaveTextContent("chosen"));
  expect(screen.queryByText(/looks for these words/)).toBeNull();
});

test("where the data is this site itself, no package is named", async () => {
  await open();
  expect(screen.getByText(/paragraphs of the lessons of this site/)).toBeInTheDocument();
  expect(screen.queryByText("Taken from the package")).toBeNull();
  expect(host?.textContent).not.toMatch(/\{\{|undefined|NaN/);
});
