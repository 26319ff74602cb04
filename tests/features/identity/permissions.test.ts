import { expect, test } from "vitest";
import {
  type Actions,
  type Actor,
  type ClassFacts,
  can,
  type Resource,
} from "../../../app/features/identity/permissions.ts";

/** Everybody whom the matrix of issue 5 names. */
const actors = {
  stranger: null,
  learner: { user: "learner", kind: "learner" },
  "other learner": { user: "other-learner", kind: "learner" },
  teacher: { user: "teacher", kind: "teacher" },
  "other teacher": { user: "other-teacher", kind: "teacher" },
  "co-teacher": { user: "co-teacher", kind: "teacher" },
  operator: { user: "operator", kind: "operator" },
} satisfies Record<string, Actor>;
type Name = keyof typeof actors;

const facts: ClassFacts = {
  kind: "class",
  id: "class",
  teachers: { teacher: "owner", "co-teacher": "co-teacher" },
  learners: ["learner"],
};
const none: ClassFacts = { kind: "class", id: "no-class", teachers: {}, learners: [] };
const seated = { kind: "class-learner", class: facts, user: "learner", seat: 3, otherClasses: 0 } as const;

const self: Name[] = ["learner"];
const staff: Name[] = ["teacher", "other teacher", "co-teacher", "operator"];
const its: Name[] = ["teacher", "co-teacher"];

type Table = { [Kind in keyof Actions]: Record<Actions[Kind], Name[]> };

/** Who may do each action; everybody else may not. */
const may: Table = {
  learner: {
    "read-progress": self,
    "write-progress": self,
    export: self,
    "start-afresh": self,
    delete: self,
    carry: self,
  },
  site: {
    "create-class": staff,
    "join-class": ["stranger", "learner", "other learner"],
    "invite-teacher": staff,
    "invite-operator": ["operator"],
    "list-accounts": ["operator"],
    "change-settings": ["operator"],
  },
  account: {
    "change-password": self,
    "end-sessions": self,
    "reset-password": ["operator"],
    "delete-account": ["operator"],
  },
  class: {
    "see-class": its,
    "manage-class": its,
    "manage-seats": its,
    assign: its,
    "invite-co-teacher": its,
    "read-class-progress": its,
    "run-workshop": its,
    "see-who-teaches": [...its, "learner"],
    "leave-class": ["learner"],
  },
  "class-teacher": { "remove-co-teacher": its },
  "class-learner": {
    "read-learner-progress": its,
    "rename-learner": its,
    "reset-passphrase": its,
    "move-learner": its,
    "remove-learner": its,
    "export-learner": its,
    "delete-learner": its,
  },
  aggregate: { "read-aggregate": staff },
};

const resources: { [Kind in keyof Actions]: Extract<Resource, { kind: Kind }> } = {
  learner: { kind: "learner", user: "learner" },
  site: { kind: "site" },
  account: { kind: "account", user: "learner" },
  class: facts,
  "class-teacher": { kind: "class-teacher", class: facts, user: "co-teacher" },
  "class-learner": seated,
  aggregate: { kind: "aggregate", learners: 10 },
};

const table = (Object.keys(may) as (keyof Actions)[]).flatMap((kind) =>
  Object.entries(may[kind]).flatMap(([action, names]) =>
    (Object.keys(actors) as Name[]).map((name) => ({
      kind,
      action,
      name,
      allowed: (names as Name[]).includes(name),
    })),
  ),
);

test.each(table)("$kind: $name, $action: $allowed", ({ kind, action, name, allowed }) => {
  expect(can(actors[name], action as never, resources[kind] as never)).toBe(allowed);
});

test("a class that does not exist is nobody's", () => {
  for (const actor of Object.values(actors)) {
    for (const action of Object.keys(may.class))
      expect(can(actor, action as Actions["class"], none)).toBe(false);
  }
});

test("who teaches elsewhere, and who left, are nobody here", () => {
  const former = { ...seated, class: { ...facts, learners: [] } };
  for (const action of Object.keys(may["class-learner"]) as Actions["class-learner"][]) {
    expect(can(actors.teacher, action, former), action).toBe(false);
    expect(can(actors.learner, action, { ...seated, user: "learner" }), action).toBe(false);
  }
});

test("a learner whose id stands among the teachers is still a learner", () => {
  const odd: ClassFacts = { ...facts, teachers: { learner: "owner" } };
  expect(can(actors.learner, "see-class", odd)).toBe(false);
  expect(can({ user: "constructor", kind: "teacher" }, "see-class", facts)).toBe(false);
});

test("the owner is never taken out; a co-teacher may take herself out, and no other", () => {
  const second: ClassFacts = { ...facts, teachers: { ...facts.teachers, third: "co-teacher" } };
  const out = (user: string) => ({ kind: "class-teacher", class: second, user }) as const;
  expect(can(actors["co-teacher"], "remove-co-teacher", out("teacher"))).toBe(false);
  expect(can(actors.teacher, "remove-co-teacher", out("teacher"))).toBe(false);
  expect(can(actors.teacher, "remove-co-teacher", out("third"))).toBe(true);
  expect(can(actors["co-teacher"], "remove-co-teacher", out("third"))).toBe(false);
  expect(can(actors["co-teacher"], "remove-co-teacher", out("co-teacher"))).toBe(true);
  expect(can(actors.operator, "remove-co-teacher", out("third"))).toBe(false);
});

test("only a card has a passphrase to reset, and what belongs to other classes too is not deleted from this one", () => {
  expect(can(actors.teacher, "reset-passphrase", { ...seated, seat: null })).toBe(false);
  expect(can(actors.teacher, "delete-learner", { ...seated, otherClasses: 1 })).toBe(false);
  expect(can(actors.teacher, "remove-learner", { ...seated, otherClasses: 1 })).toBe(true);
});

test("figures about fewer than ten are nobody's from outside", () => {
  for (const actor of Object.values(actors)) {
    expect(can(actor, "read-aggregate", { kind: "aggregate", learners: 9 })).toBe(false);
  }
});

test("a teacher is not carried by a short code", () => {
  expect(can(actors.teacher, "carry", { kind: "learner", user: "teacher" })).toBe(false);
});
