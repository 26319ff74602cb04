import { type AssignedWork, type ClassWork, isAssignedTo, type Member, type Work } from "./class-work.ts";
import { type HelpReason, needsHelp } from "./needs-help.ts";

export type CellState = "none" | "begun" | "done" | "success";

export interface Column {
  /** "<course>/<lesson>". */
  lesson: string;
  /** False: nobody was told to do it; somebody did. */
  assigned: boolean;
  /** The earliest that is still to come, else the last that has passed. */
  dueAt: number | null;
  /** Learners in each state, of those who came. */
  counts: Record<CellState, number>;
}

export interface Cell {
  state: CellState;
  work: Work | null;
  /** Assigned to this very learner. */
  assigned: boolean;
  /** Due and not finished. */
  late: boolean;
}

export interface Row {
  member: Member;
  /** One for each column. */
  cells: Cell[];
  /** Columns finished. */
  done: number;
  /** When she last answered anything that the class may see. */
  lastAt: number | null;
  languages: string[];
  help: HelpReason[];
}

/** Learners by lessons: what the screen, the CSV and the print show. */
export interface Grid {
  columns: Column[];
  rows: Row[];
}

/** @param order every lesson of the catalog, in its order */
export function gridOf({ members, assigned, work }: ClassWork, order: readonly string[], now: number): Grid {
  const lessons = columnsOf(assigned, work, order);
  const orders = lessons.map((lesson) => assigned.filter((one) => one.lessons.includes(lesson)));
  const rows = members.map((member): Row => {
    const own = work.get(member.user) ?? new Map<string, Work>();
    const hers = assigned.filter((one) => isAssignedTo(one, member.user));
    const cells = lessons.map((lesson, at) =>
      cellOf(own.get(lesson) ?? null, orders[at]?.filter((one) => isAssignedTo(one, member.user)) ?? [], now),
    );
    const times = [...own.values()].map(({ lastAt }) => lastAt).filter((at) => at > 0);
    return {
      member,
      cells,
      done: cells.filter(isDone).length,
      lastAt: times.length > 0 ? Math.max(...times) : null,
      languages: [...new Set([...own.values()].flatMap(({ languages }) => languages))].sort(),
      help: member.joinedAt === null ? [] : needsHelp(member.user, own, hers, now),
    };
  });
  const here = rows.filter(({ member }) => member.joinedAt !== null);
  const columns = lessons.map((lesson, at) => ({
    lesson,
    assigned: (orders[at]?.length ?? 0) > 0,
    dueAt: dueOf(orders[at] ?? [], now),
    counts: countStates(here.flatMap(({ cells }) => cells[at]?.state ?? [])),
  }));
  return { columns, rows };
}

export const isDone = ({ state }: Cell): boolean => state === "done" || state === "success";

function countStates(states: readonly CellState[]): Record<CellState, number> {
  const counts = { none: 0, begun: 0, done: 0, success: 0 };
  for (const state of states) counts[state] += 1;
  return counts;
}

/** What was assigned, in the teacher's order; then what was done besides, in the catalog's. */
function columnsOf(
  assigned: readonly AssignedWork[],
  work: ClassWork["work"],
  order: readonly string[],
): string[] {
  const wanted = new Set(assigned.flatMap(({ lessons }) => lessons));
  const touched = new Set([...work.values()].flatMap((own) => [...own.keys()]));
  return [...wanted, ...order.filter((lesson) => touched.has(lesson) && !wanted.has(lesson))];
}

function dueOf(orders: readonly AssignedWork[], now: number): number | null {
  const dues = orders.flatMap(({ dueAt }) => dueAt ?? []).sort((a, b) => a - b);
  return dues.find((at) => at > now) ?? dues.at(-1) ?? null;
}

/** @param orders assignments of this lesson to this learner */
function cellOf(work: Work | null, orders: readonly AssignedWork[], now: number): Cell {
  return {
    state: stateOf(work),
    work,
    assigned: orders.length > 0,
    late: !work?.completed && orders.some(({ dueAt }) => dueAt !== null && dueAt < now),
  };
}

function stateOf(work: Work | null): CellState {
  if (!work) return "none";
  if (work.success) return "success";
  return work.completed ? "done" : "begun";
}
