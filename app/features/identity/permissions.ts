/** Who asks; null is a stranger. */
export type Actor = { user: string; kind: "learner" | "teacher" | "operator" } | null;

type SignedIn = NonNullable<Actor>;

/** As much of a class as decides about it. A class that does not exist has no teachers and no learners. */
export interface ClassFacts {
  kind: "class";
  id: string;
  /** Role by user. */
  teachers: Readonly<Record<string, "owner" | "co-teacher">>;
  /** Those among the people asked about who learn in it. */
  learners: readonly string[];
}

/** Somebody who learns in a class, and the class she is looked at from. */
export interface ClassLearner {
  kind: "class-learner";
  class: ClassFacts;
  user: string;
  /** Number of her card in this class; null: she came by the class's code. */
  seat: number | null;
  /** Classes she is in besides this one. */
  otherClasses: number;
}

export type Resource =
  | { kind: "learner"; user: string }
  | { kind: "site" }
  | { kind: "account"; user: string }
  | ClassFacts
  | { kind: "class-teacher"; class: ClassFacts; user: string }
  | ClassLearner
  /** Figures about many together, from outside of their classes. */
  | { kind: "aggregate"; learners: number };

export interface Actions {
  learner: "read-progress" | "write-progress" | "export" | "start-afresh" | "delete" | "carry";
  site:
    | "create-class"
    | "join-class"
    | "invite-teacher"
    | "invite-operator"
    | "list-accounts"
    | "change-settings";
  account: "change-password" | "end-sessions" | "reset-password" | "delete-account";
  class:
    | "see-class"
    | "manage-class"
    | "manage-seats"
    | "assign"
    | "invite-co-teacher"
    | "read-class-progress"
    | "run-workshop"
    | "see-who-teaches"
    | "leave-class";
  "class-teacher": "remove-co-teacher";
  "class-learner":
    | "read-learner-progress"
    | "rename-learner"
    | "reset-passphrase"
    | "move-learner"
    | "remove-learner"
    | "export-learner"
    | "delete-learner";
  aggregate: "read-aggregate";
}

/** Fewer than ten, and a figure may say something about one. */
export const FEWEST_IN_AGGREGATE = 10;

type Rules = {
  [Kind in Resource["kind"]]: Record<
    Actions[Kind],
    (actor: SignedIn, resource: Extract<Resource, { kind: Kind }>) => boolean
  >;
};

const teaches = ({ user, kind }: SignedIn, { teachers }: ClassFacts) =>
  kind !== "learner" && Object.hasOwn(teachers, user);
const learns = ({ user }: SignedIn, { learners }: ClassFacts) => learners.includes(user);
const isSelf = (actor: SignedIn, { user }: { user: string }) => actor.user === user;
const isStaff = ({ kind }: SignedIn) => kind !== "learner";
const isOperator = ({ kind }: SignedIn) => kind === "operator";
const teachesHer = (actor: SignedIn, one: ClassLearner) =>
  teaches(actor, one.class) && one.class.learners.includes(one.user);

/**
 * Everybody may do everything with her own work. A teacher sees and does in her classes what runs them; the owner only
 * cannot be taken out. An operator looks after accounts, and sees no more of a class than if she were nobody.
 */
const rules: Rules = {
  learner: {
    "read-progress": isSelf,
    "write-progress": isSelf,
    export: isSelf,
    "start-afresh": isSelf,
    delete: isSelf,
    // A teacher comes in by her password; a code of ten digits is too little for what she may see.
    carry: (actor, resource) => isSelf(actor, resource) && actor.kind === "learner",
  },
  site: {
    "create-class": isStaff,
    // Who teaches does not stand in a grid of learners.
    "join-class": ({ kind }) => kind === "learner",
    "invite-teacher": isStaff,
    "invite-operator": isOperator,
    "list-accounts": isOperator,
    "change-settings": isOperator,
  },
  account: {
    "change-password": isSelf,
    "end-sessions": isSelf,
    "reset-password": isOperator,
    "delete-account": isOperator,
  },
  class: {
    "see-class": teaches,
    "manage-class": teaches,
    "manage-seats": teaches,
    assign: teaches,
    "invite-co-teacher": teaches,
    "read-class-progress": teaches,
    "run-workshop": teaches,
    "see-who-teaches": (actor, resource) => teaches(actor, resource) || learns(actor, resource),
    "leave-class": learns,
  },
  "class-teacher": {
    "remove-co-teacher": (actor, { class: facts, user }) =>
      teaches(actor, facts) &&
      facts.teachers[user] === "co-teacher" &&
      (facts.teachers[actor.user] === "owner" || actor.user === user),
  },
  "class-learner": {
    "read-learner-progress": teachesHer,
    "rename-learner": teachesHer,
    // Who came by the code has no passphrase, or one of another class's.
    "reset-passphrase": (actor, one) => teachesHer(actor, one) && one.seat !== null,
    "move-learner": teachesHer,
    "remove-learner": teachesHer,
    "export-learner": teachesHer,
    // What she does elsewhere is not this class's to delete: from here she can be removed.
    "delete-learner": (actor, one) => teachesHer(actor, one) && one.otherClasses === 0,
  },
  aggregate: {
    "read-aggregate": (actor, { learners }) => isStaff(actor) && learners >= FEWEST_IN_AGGREGATE,
  },
};

/** What a stranger may do: come in. */
const strangers: ReadonlySet<string> = new Set<Actions["site"]>(["join-class"]);

/** The only place that decides who may do what. Pure: whoever asks brings the facts. */
export function can<Kind extends Resource["kind"]>(
  actor: Actor,
  action: Actions[Kind],
  resource: Extract<Resource, { kind: Kind }>,
): boolean {
  if (!actor) return resource.kind === "site" && strangers.has(action);
  const rule = rules[resource.kind as Kind][action];
  return rule(actor, resource);
}
