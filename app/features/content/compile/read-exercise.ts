import type { ExerciseModel } from "../../quiz/exercise-model.ts";
import type { Place, Reporter } from "../policy/problem.ts";
import { attribute, placeOf, type TreeNode } from "../policy/tree.ts";
import { blockHash } from "./block-hash.ts";
import { MEND_LIST, type Row, readRow, soleParagraph } from "./exercise-rows.ts";
import type { ExercisePiece, Fragment } from "./pieces.ts";

type Words = Pick<ExercisePiece, "options" | "partners" | "groups" | "note">;
interface Read extends Words {
  model: ExerciseModel;
}

const OPTIONS = {
  Choice: [2, 8],
  Choices: [2, 8],
  Question: [4, 4],
  Order: [2, 9],
  Match: [2, 8],
  Number: [3, 3],
} as const;

function option(row: Row): { label: Fragment; feedback: Fragment } {
  return { label: row.label, feedback: row.feedback };
}

function rowsOf(
  list: TreeNode,
  node: TreeNode,
  ordered: boolean,
  nested: boolean,
  report: Reporter,
): Row[] | null {
  const name = node.name as keyof typeof OPTIONS;
  if (Boolean(list.ordered) !== ordered) {
    report.error(
      placeOf(list),
      "exercise/list",
      `the list of <${name}> is of the wrong kind.`,
      MEND_LIST[name] ?? "",
    );
    return null;
  }
  const [least, most] = OPTIONS[name];
  const count = list.children?.length ?? 0;
  if (count < least || count > most) {
    const range = least === most ? `exactly ${least}` : `${least} to ${most}`;
    const message = `<${name}> has ${count} item${count === 1 ? "" : "s"}; it takes ${range}.`;
    report.error(placeOf(list), "exercise/count", message, "add or delete items.");
    return null;
  }
  const rows = (list.children ?? []).map((item) => readRow(item, nested, name !== "Question", report));
  return rows.every((row) => row !== null) ? rows : null;
}

function readTicks(list: TreeNode, node: TreeNode, at: Place, report: Reporter): Read | null {
  const items = list.children ?? [];
  const plain = items.find((item) => typeof item.checked !== "boolean");
  if (plain) {
    const mend = "begin every option with - [ ], and the right one with - [x].";
    report.error(placeOf(plain, at), "exercise/ticks", "an option without a box.", mend);
    return null;
  }
  const rows = rowsOf(list, node, false, false, report);
  if (!rows) return null;
  const key = items.flatMap((item, index) => (item.checked ? [index] : []));
  const options = rows.map(option);
  if (key.length === 0 && node.name !== "Choice") {
    report.error(at, "exercise/key", "no option is marked as right.", "put [x] before each right option.");
    return null;
  }
  if (node.name === "Choices") return { model: { kind: "choices", options: rows.length, key }, options };
  if (key.length > 1) {
    const mend =
      node.name === "Choice" ? "keep one [x], or use <Choices> where several are right." : "keep one [x].";
    report.error(at, "exercise/key", `${key.length} options of a <${node.name}> are marked as right.`, mend);
    return null;
  }
  return { model: { kind: "choice", options: rows.length, key: key[0] ?? null }, options };
}

function readOrder(list: TreeNode, node: TreeNode, _at: Place, report: Reporter): Read | null {
  const rows = rowsOf(list, node, true, false, report);
  return rows && { model: { kind: "order", items: rows.length }, options: rows.map(option) };
}

function readMatch(list: TreeNode, node: TreeNode, at: Place, report: Reporter): Read | null {
  const rows = rowsOf(list, node, false, true, report);
  if (!rows) return null;
  const partners: Fragment[] = [];
  for (const row of rows) {
    const inner = row.nested?.children ?? [];
    const words = inner.length === 1 ? soleParagraph(inner[0]?.children ?? []) : null;
    if (!words) {
      const mend = "under each item write one nested item, its partner, and then the feedback.";
      report.error(placeOf(row.node, at), "exercise/partner", "an item needs exactly one partner.", mend);
      return null;
    }
    partners.push(words);
  }
  return { model: { kind: "match", pairs: rows.length }, options: rows.map(option), partners };
}

function readSort(list: TreeNode, _node: TreeNode, at: Place, report: Reporter): Read | null {
  const groups = list.children ?? [];
  if (list.ordered || groups.length < 2 || groups.length > 4) {
    const mend = MEND_LIST.Sort ?? "";
    report.error(placeOf(list), "exercise/count", `${groups.length} groups; two to four are possible.`, mend);
    return null;
  }
  const names: Fragment[] = [];
  const options: Words["options"] = [];
  const key: number[] = [];
  for (const [index, group] of groups.entries()) {
    const head = readRow(group, true, false, report);
    if (!head?.nested) return null;
    names.push(head.label);
    for (const item of head.nested.children ?? []) {
      const row = readRow(item, false, true, report);
      if (!row) return null;
      options.push(option(row));
      key.push(index);
    }
  }
  if (options.length > 12) {
    report.error(at, "exercise/count", `${options.length} items to sort; at most 12.`, "leave some out.");
    return null;
  }
  return { model: { kind: "sort", groups: groups.length, key }, options, groups: names };
}

function readNumber(list: TreeNode, node: TreeNode, at: Place, report: Reporter): Read | null {
  const rows = rowsOf(list, node, false, false, report);
  if (!rows) return null;
  const value = (name: string) => Number(attribute(node, name));
  const [answer, tolerance, min, max, step] = ["answer", "tolerance", "min", "max", "step"].map(value) as [
    number,
    number,
    number,
    number,
    number,
  ];
  const wrong = (message: string, mend: string): null => {
    report.error(at, "exercise/number", message, mend);
    return null;
  };
  if (min >= max) return wrong("min is not below max.", "make min smaller than max.");
  if (answer < min || answer > max) return wrong("the answer lies outside min and max.", "widen the range.");
  if (step <= 0) return wrong("step must be above 0.", 'write step="1".');
  if (tolerance < 0) return wrong("tolerance is below 0.", 'write tolerance="0".');
  const nearest = min + Math.round((answer - min) / step) * step;
  if (Math.abs(nearest - answer) > tolerance + 1e-9) {
    return wrong("no number that can be chosen is right.", "use a smaller step or a wider tolerance.");
  }
  const predict = attribute(node, "predict") === "yes";
  return { model: { kind: "number", answer, tolerance, min, max, step, predict }, options: rows.map(option) };
}

const READERS: Readonly<
  Record<string, (list: TreeNode, node: TreeNode, at: Place, report: Reporter) => Read | null>
> = {
  Choice: readTicks,
  Choices: readTicks,
  Question: readTicks,
  Order: readOrder,
  Match: readMatch,
  Sort: readSort,
  Number: readNumber,
};

/** A prompt of one paragraph is given as its inside, to stand in a legend; a longer one as blocks. */
function promptFragment(blocks: TreeNode[]): Fragment {
  return soleParagraph(blocks) ?? blocks;
}

function readReflect(children: TreeNode[]): { prompt: TreeNode[]; note?: Fragment } {
  const last = children.at(-1);
  if (last?.type !== "blockquote") return { prompt: children };
  const note = soleParagraph(last.children ?? []) ?? last.children ?? [];
  return { prompt: children.slice(0, -1), note };
}

/** Takes an exercise from its checked tree: the model for the grader, the words for the page. */
export function readExercise(node: TreeNode, report: Reporter): ExercisePiece | null {
  const at = placeOf(node);
  const kind = node.name ?? "";
  const base = {
    type: "exercise" as const,
    id: attribute(node, "id") ?? "",
    kind,
    hash: blockHash(node),
    node,
  };
  const children = node.children ?? [];
  if (kind === "Reflect") {
    const { prompt, note } = readReflect(children);
    if (prompt[0]?.type !== "paragraph") {
      report.error(at, "exercise/prompt", "the question is missing.", "begin with a paragraph that asks it.");
      return null;
    }
    const piece: ExercisePiece = {
      ...base,
      model: { kind: "reflect" },
      prompt: promptFragment(prompt),
      options: [],
    };
    return note ? { ...piece, note } : piece;
  }
  const list = children.at(-1);
  if (list?.type !== "list") {
    const mend = `${MEND_LIST[kind] ?? ""} Nothing may follow the list.`;
    report.error(at, "exercise/list", `<${kind}> does not end with its list.`, mend);
    return null;
  }
  const prompt = children.slice(0, -1);
  const early = prompt.find((block) => block.children?.some((item) => typeof item.checked === "boolean"));
  if (early) {
    const mend = "keep one list of options, at the end.";
    report.error(placeOf(early), "exercise/list", "a list of options before the last one.", mend);
    return null;
  }
  if (prompt[0]?.type !== "paragraph") {
    report.error(at, "exercise/prompt", "the question is missing.", "begin with a paragraph that asks it.");
    return null;
  }
  const read = READERS[kind]?.(list, node, at, report);
  return read ? { ...base, ...read, prompt: promptFragment(prompt) } : null;
}
