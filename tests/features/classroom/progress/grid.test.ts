import { expect, test } from "vitest";
import type {
  AssignedWork,
  ClassWork,
  Member,
  Work,
} from "../../../../app/features/classroom/progress/class-work.ts";
import { gridOf } from "../../../../app/features/classroom/progress/grid.ts";
import { needsHelp } from "../../../../app/features/classroom/progress/needs-help.ts";

const DAY = 24 * 60 * 60 * 1000;
const NOW = 1000 * DAY;
const member = (user: string, more: Partial<Member> = {}): Member => ({
  user,
  name: user,
  seat: null,
  since: 0,
  createdAt: 0,
  joinedAt: 0,
  ...more,
});
const work = (more: Partial<Work> = {}): Work => ({
  completed: false,
  success: false,
  raw: 0,
  max: 1,
  lastAt: NOW,
  languages: ["en"],
  attempts: 1,
  unsolved: 0,
  ...more,
});
const assigned = (more: Partial<AssignedWork>): AssignedWork => ({
  id: "a",
  lessons: ["meet/spot"],
  learners: null,
  opensAt: null,
  dueAt: null,
  createdAt: 0,
  ...more,
});
const classOf = (parts: Partial<ClassWork>): ClassWork => ({
  members: [],
  assigned: [],
  work: new Map(),
  ...parts,
});
const ORDER = ["meet/rules", "meet/spot", "meet/words"];

test("columns: what was assigned in the teacher's order, then what was done besides", () => {
  const { columns } = gridOf(
    classOf({
      members: [member("u")],
      assigned: [assigned({ lessons: ["meet/spot", "meet/rules"] }), assigned({ lessons: ["meet/spot"] })],
      work: new Map([["u", new Map([["meet/words", work()]])]]),
    }),
    ORDER,
    NOW,
  );
  expect(columns.map(({ lesson, assigned: was }) => [lesson, was])).toEqual([
    ["meet/spot", true],
    ["meet/rules", true],
    ["meet/words", false],
  ]);
});

test("each cell says how far it is, whose duty it is, and whether it is late", () => {
  const { rows, columns } = gridOf(
    classOf({
      members: [member("a"), member("b"), member("c"), member("d")],
      assigned: [assigned({ dueAt: NOW - 1, learners: new Set(["a", "b", "c"]) })],
      work: new Map([
        ["a", new Map([["meet/spot", work({ completed: true, success: true })]])],
        ["b", new Map([["meet/spot", work({ completed: true, unsolved: 1 })]])],
        ["c", new Map([["meet/spot", work()]])],
      ]),
    }),
    ORDER,
    NOW,
  );
  expect(rows.map(({ cells: [cell] }) => [cell?.state, cell?.assigned, cell?.late])).toEqual([
    ["success", true, false],
    ["done", true, false],
    ["begun", true, true],
    ["none", false, false],
  ]);
  expect(rows.map(({ done }) => done)).toEqual([1, 1, 0, 0]);
  expect(columns[0]).toMatchObject({ counts: { none: 1, begun: 1, done: 1, success: 1 }, dueAt: NOW - 1 });
});

test("a row tells when she was last there, and in which languages", () => {
  const own = new Map([
    ["meet/spot", work({ lastAt: 5, languages: ["ar", "en"] })],
    ["meet/rules", work({ lastAt: 9, languages: ["ar"] })],
  ]);
  const { rows } = gridOf(
    classOf({ members: [member("u"), member("v")], work: new Map([["u", own]]) }),
    ORDER,
    NOW,
  );
  expect(rows[0]).toMatchObject({ lastAt: 9, languages: ["ar", "en"] });
  expect(rows[1]).toMatchObject({ lastAt: null, languages: [] });
});

test("the due day shown is the next to come, else the last that passed", () => {
  const dueOf = (...dues: number[]) =>
    gridOf(classOf({ assigned: dues.map((dueAt) => assigned({ dueAt })) }), ORDER, NOW).columns[0]?.dueAt;
  expect(dueOf(NOW + 5, NOW + 2, NOW - 1)).toBe(NOW + 2);
  expect(dueOf(NOW - 5, NOW - 1)).toBe(NOW - 1);
});

test("a seat that nobody has taken needs no help", () => {
  const parts = { assigned: [assigned({ dueAt: NOW - 1 })] };
  const { rows } = gridOf(
    classOf({ ...parts, members: [member("u", { joinedAt: null }), member("v")] }),
    ORDER,
    NOW,
  );
  expect(rows.map(({ help }) => help.length)).toEqual([0, 1]);
});

const help = (own: Record<string, Work>, orders: AssignedWork[] = [], now = NOW) =>
  needsHelp("u", new Map(Object.entries(own)), orders, now);

test("four attempts at one question, none right", () => {
  expect(help({ l: work({ unsolved: 3 }) })).toEqual([]);
  expect(help({ l: work({ unsolved: 4 }) })).toEqual([{ why: "tries", lesson: "l", attempts: 4 }]);
});

test("three days without going on, where she was last", () => {
  const old = work({ lastAt: NOW - 3 * DAY });
  expect(help({ l: old })).toEqual([{ why: "stuck", lesson: "l", since: NOW - 3 * DAY }]);
  expect(help({ l: work({ lastAt: NOW - 3 * DAY + 1 }) })).toEqual([]);
  expect(help({ l: { ...old, completed: true } })).toEqual([]);
  expect(help({ l: old, m: work({ lastAt: NOW - DAY }) })).toEqual([]);
});

test("not begun two days before it is due; not where it is not open, not hers, or begun", () => {
  const due = assigned({ dueAt: NOW + 2 * DAY });
  expect(help({}, [due])).toEqual([{ why: "not-begun", lesson: "meet/spot", dueAt: NOW + 2 * DAY }]);
  expect(help({}, [due], NOW - 1)).toEqual([]);
  expect(help({}, [{ ...due, opensAt: NOW + 1 }])).toEqual([]);
  expect(help({}, [{ ...due, learners: new Set(["v"]) }])).toEqual([]);
  expect(help({}, [{ ...due, lessons: ["meet/spot", "meet/rules"] }])).toHaveLength(1);
  expect(help({ "meet/rules": work() }, [{ ...due, lessons: ["meet/spot", "meet/rules"] }])).toEqual([]);
});
