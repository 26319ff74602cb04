/** A form as its author writes it: ten questions, the right option where `keys` says, from 0. */
export function formText(keys: readonly number[], name = "A", ask = "What is right in"): string {
  const questions = keys.map((key, at) => {
    const options = [0, 1, 2, 3].map(
      (option) => `- [${option === key ? "x" : " "}] ${name}${at + 1} option ${option}`,
    );
    return `<Question id="b${at + 1}">\n${ask} ${name}${at + 1}?\n\n${options.join("\n")}\n</Question>\n`;
  });
  return `---\ntitle: Ten questions, form ${name}\nsummary: Ten questions.\n---\n\n${questions.join("\n")}`;
}

export const KEYS_A = [0, 1, 2, 3, 0, 1, 2, 3, 0, 1] as const;
export const KEYS_B = [3, 2, 1, 0, 3, 2, 1, 0, 3, 2] as const;

/** The lines that a catalog names them by; every question is about one of these lessons. */
export const formsInCatalog = (about: readonly string[]): string =>
  `forms:\n  files: [demo-form-a, demo-form-b]\n  about: [${Array.from({ length: 10 }, (_, at) => about[at % about.length]).join(", ")}]\n`;
