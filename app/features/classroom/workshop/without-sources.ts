import type { Part } from "../../content/lesson.ts";

/** The small numbers that lead to the sources below a lesson: in a room there is nothing below. */
const withoutNumbers = (html: string): string => html.replace(/\s*<sup class="fact">.*?<\/sup>/gs, "");

/** A lesson's parts as they are shown to a room. Its sources stand on its page. */
export function withoutSources(parts: readonly Part[]): Part[] {
  return parts.map((part) => {
    if (part.type === "block" || part.type === "lab") return { ...part, html: withoutNumbers(part.html) };
    if (part.type !== "exercise") return part;
    const { words } = part;
    const options = words.options.map(({ label, feedback }) => ({
      label: withoutNumbers(label),
      feedback: withoutNumbers(feedback),
    }));
    return { ...part, words: { ...words, prompt: withoutNumbers(words.prompt), options } };
  });
}
