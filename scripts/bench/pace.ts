import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { BenchSchool } from "./class-data.ts";
import type { Paced, PacedJob } from "./paced-client.ts";

export type Requests = PacedJob["requests"];

export const form = { "Content-Type": "application/x-www-form-urlencoded" };
export const cookie = (token: string) => ({ Cookie: `lisan=${token}` });
export const ms = (value: number) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

/** Has a process of its own send them, so that the one that is measured is the server. */
export async function pace(job: PacedJob): Promise<Paced> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "paced-client.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (text: Buffer) => {
    said += text.toString();
  });
  child.stdin.end(JSON.stringify(job));
  await once(child, "close");
  return JSON.parse(said) as Paced;
}

/** Answers as the reader's script sends them, of 480 learners in turn. */
export function answers(origin: string, { answering, questions }: BenchSchool): Requests {
  const learners = answering.flatMap((one) => one.learners);
  return Array.from({ length: learners.length * questions.length }, (_, at) => {
    const learner = learners[at % learners.length];
    const question = questions[Math.floor(at / learners.length)];
    if (!learner || !question) throw new Error("nobody to answer, or nothing");
    const fields = new URLSearchParams({
      exercise: question.exercise,
      model: question.hash,
      answer: String(at % question.options),
      learner: learner.user,
      device: "bench",
      sequence: String(at),
      duration: "4000",
    });
    return {
      method: "POST",
      path: `/en/courses/${question.lesson}`,
      headers: { ...form, Origin: origin, Accept: "application/json", ...cookie(learner.token) },
      body: `${fields}&event={uuid}&occurred={now}`,
    };
  });
}

/** Prints what came of them. True: every one was answered with `good`. */
export function print(
  title: string,
  { sent, statuses, p50, p99, most, seconds: took }: Paced,
  good: string,
): boolean {
  const fine = statuses[good] ?? 0;
  const others = Object.entries(statuses).filter(([status]) => status !== good);
  const errors =
    others.length === 0 ? "0" : others.map(([status, count]) => `${count} x ${status}`).join(", ");
  console.log(`  ${title.padEnd(34)} ${fine} of ${sent} in ${took.toFixed(1)} s, errors: ${errors}`);
  console.log(`  ${"".padEnd(34)} p50 ${ms(p50)}, p99 ${ms(p99)}, longest ${ms(most)}`);
  return fine === sent;
}
