/** @jsxImportSource preact */
// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import { render } from "preact";
import { afterEach, expect, test } from "vitest";
import findings from "../../../../app/features/labs/findings.json" with { type: "json" };
import { NextLab } from "../../../../app/features/labs/next/next-lab.tsx";
import words from "../../../../locales/en/ui/lab-next.json" with { type: "json" };
import { labSay } from "../lab-say.ts";
import { shippedDeclaration } from "../shipped.ts";
import { skipGuess } from "../skip-guess.ts";

const { en } = findings.next.languages;

let host: HTMLElement | null = null;

async function open(tag = "en") {
  host = document.createElement("div");
  document.body.append(host);
  render(<NextLab words={labSay("next", words)} declaration={shippedDeclaration(tag)} />, host);
  // The lab takes the focus a moment after it has come; what is typed sooner would go astray.
  await waitFor(() => expect(screen.getByRole("heading", { level: 3 })).toHaveFocus());
  return userEvent.setup();
}

afterEach(() => {
  if (host) render(null, host);
  host?.remove();
});

/** As they are read: without the numbers of articles and the marks of joins. */
function written(): string[] {
  return screen
    .getAllByRole("listitem")
    .map((item) =>
      [...item.querySelectorAll("p:first-child > .copy")].map((copy) => copy.textContent).join(""),
    );
}
const verdicts = () =>
  screen.getAllByRole("listitem").map((item) => item.querySelector(".verdict")?.textContent ?? "");
const letters = (text: string) => text.replace(/[\s…]/g, "");

test("nothing is written before a guess; then the share that is printed", async () => {
  const user = await open();
  expect(screen.queryByRole("list")).toBeNull();
  expect(screen.queryByRole("radio")).toBeNull();
  await user.type(screen.getByRole("textbox"), "30{Enter}");
  await waitFor(() =>
    expect(screen.getByRole("status")).toHaveTextContent(
      `Your guess was 30. It wrote 1,000 sentences. Of these, ${en.back[2].invented.right} stand nowhere in its text. That is ${en.back[2].invented.print}%. On the held-out words it guessed the next one: ${en.back[2].nextWord.right} of ${en.back[2].nextWord.of} right, ${en.back[2].nextWord.print}%.`,
    ),
  );
});

test("the sentences are those that lessons quote, five at a time; copies and joins are told in words", async () => {
  const user = await open();
  await skipGuess(user);
  const quoted = en.wrote.map(letters);
  await screen.findAllByRole("listitem");
  expect(written().map(letters)).toEqual(quoted.slice(0, 5));
  for (const first of [5, 10, 15]) {
    await user.click(screen.getByRole("button", { name: "Write 5 more sentences" }));
    await waitFor(() => expect(written().map(letters)).toEqual(quoted.slice(first, first + 5)));
  }
  expect(screen.getByRole("list")).toHaveAttribute("start", "16");
  const eighteenth = screen.getAllByRole("listitem")[2] as HTMLElement;
  expect(eighteenth).toHaveTextContent("Technical and professional education shall be");
  expect(eighteenth.querySelectorAll(".join")).toHaveLength(1);
  expect(within(eighteenth).getByTitle("Copied from article 26")).toHaveTextContent("26");
  expect(within(eighteenth).getByTitle("Copied from article 4")).toBeInTheDocument();
  expect(verdicts()[2]).toBe("Invented: 1 join. It stands nowhere in the text.");
  expect(eighteenth.querySelector("p")).toHaveAttribute("lang", "en");
});

test("the further back it looks the more it copies: side by side", async () => {
  const user = await open();
  await skipGuess(user);
  await screen.findAllByRole("listitem");
  await user.click(screen.getByRole("radio", { name: "Three words" }));
  const rows = () =>
    within(screen.getByRole("table"))
      .getAllByRole("row")
      .slice(1)
      .map((row) => row.textContent);
  await waitFor(() =>
    expect(rows()).toEqual([
      `The DeclarationTwo words${en.back[2].invented.print}%`,
      `The DeclarationThree words${en.back[3].invented.print}%`,
    ]),
  );
  expect(verdicts()).toContain("Copied: this stands in the text, word for word.");
});

test("a text of one's own: too short is refused, a long one is learned, and the Declaration comes back", async () => {
  const user = await open();
  await skipGuess(user);
  const field = await screen.findByRole("textbox");
  await user.type(field, "Too short.");
  await user.click(screen.getByRole("button", { name: "Learn from this text" }));
  await waitFor(() =>
    expect(screen.getByRole("alert")).toHaveTextContent("That is too short. Paste at least 100 words."),
  );
  fireEvent.input(field, {
    target: { value: "The fox saw the hen and the hen saw the fox run. ".repeat(12) },
  });
  await user.click(screen.getByRole("button", { name: "Learn from this text" }));
  await waitFor(() => expect(written().join(" ")).toMatch(/^The fox saw the/));
  expect(screen.getByRole("alert")).toBeEmptyDOMElement();
  // No language is known for it, no article, and nothing is held out.
  const item = screen.getAllByRole("listitem")[0] as HTMLElement;
  expect(item.querySelector("p")).toHaveAttribute("dir", "auto");
  expect(item.querySelector(".from")).toBeNull();
  expect(screen.getByRole("status")).not.toHaveTextContent("held-out");
  await user.click(screen.getByRole("button", { name: "Back to the Declaration" }));
  await waitFor(() => expect(written().map(letters)).toEqual(en.wrote.slice(0, 5).map(letters)));
});

test("Chinese goes sign by sign and stands without spaces; Arabic runs from the right", async () => {
  const user = await open("zh-Hans");
  expect(screen.getByText(/each sign counts as a word here/)).toBeInTheDocument();
  await skipGuess(user);
  expect(await screen.findByRole("radio", { name: "Two signs" })).toBeChecked();
  await screen.findAllByRole("listitem");
  const quoted = findings.next.languages["zh-Hans"].wrote;
  expect(written().map((text) => text.replace("…", ""))).toEqual(quoted.slice(0, 5));
  expect(quoted.join("")).not.toMatch(/[\p{Script=Han}] /u);
  if (host) render(null, host);
  host?.remove();
  const again = await open("ar");
  await again.click(screen.getByRole("button", { name: "Show it without a guess" }));
  const [item] = await screen.findAllByRole("listitem");
  expect(item?.querySelector("p")).toHaveAttribute("dir", "rtl");
});
