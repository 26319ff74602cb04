/** What an attribute of a component may be. Anything not named here is refused. */
export interface AttributeRule {
  required: boolean;
  pattern: RegExp;
  /** Told to the author when the pattern does not fit. */
  expects: string;
}

export type Role = "exercise" | "container" | "figure" | "lab" | "inline";

export interface ComponentRule {
  role: Role;
  /** May it be written `<Name />`, with nothing in it? */
  empty: boolean;
  attributes: Readonly<Record<string, AttributeRule>>;
}

const slug: AttributeRule = {
  required: true,
  pattern: /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  expects: "lower-case letters, digits and hyphens, starting with a letter",
};
const number = (required: boolean): AttributeRule => ({
  required,
  pattern: /^-?\d{1,9}(?:\.\d{1,6})?$/,
  expects: "a number in digits 0-9, with a point",
});
const oneOf = (required: boolean, ...words: string[]): AttributeRule => ({
  required,
  pattern: new RegExp(`^(?:${words.join("|")})$`),
  expects: `one of: ${words.join(", ")}`,
});

const exercise: ComponentRule = { role: "exercise", empty: false, attributes: { id: slug } };

export const CALLOUT_KINDS = ["situation", "surprise", "limit", "act", "recap"] as const;

/** Every component there is. Look up with `Object.hasOwn`: "constructor" is not a component. */
export const COMPONENTS: Readonly<Record<string, ComponentRule>> = {
  Choice: exercise,
  Choices: exercise,
  Order: exercise,
  Match: exercise,
  Sort: exercise,
  Reflect: exercise,
  Question: exercise,
  Number: {
    role: "exercise",
    empty: false,
    attributes: {
      id: slug,
      answer: number(true),
      tolerance: number(true),
      min: number(true),
      max: number(true),
      step: number(true),
      predict: oneOf(false, "yes", "no"),
    },
  },
  Callout: { role: "container", empty: false, attributes: { kind: oneOf(true, ...CALLOUT_KINDS) } },
  Facilitator: { role: "container", empty: false, attributes: {} },
  Unplugged: { role: "container", empty: false, attributes: {} },
  Figure: { role: "figure", empty: false, attributes: { name: slug } },
  Lab: { role: "lab", empty: false, attributes: { id: slug, name: slug } },
  Term: { role: "inline", empty: false, attributes: { id: slug } },
  Fact: { role: "inline", empty: true, attributes: { id: slug } },
};

/** The rule of a component, or undefined for every name that is not ours. */
export function componentRule(name: string | null | undefined): ComponentRule | undefined {
  return typeof name === "string" && Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
}
