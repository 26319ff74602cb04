/** What became of one job. */
export type Written<Result> = { result: Result } | { error: unknown };

interface Writing<Job, Result> {
  /** In a transaction of its own; throws where it fails. */
  alone(job: Job): Result;
  /** In one transaction for all. What goes wrong with one job is its own; it throws where nothing was written. */
  together(jobs: readonly Job[]): Written<Result>[];
}

/**
 * Writes what comes in at the same moment in one transaction: who answers at once waits for the disk once. Each is
 * answered when the disk has it.
 */
export function writeTogether<Job, Result>({ alone, together }: Writing<Job, Result>) {
  let waiting: { job: Job; done(written: Written<Result>): void }[] = [];

  function write() {
    const now = waiting;
    waiting = [];
    const [first, ...more] = now;
    if (!first) return;
    const written =
      more.length === 0
        ? [caught(() => alone(first.job))]
        : caughtAll(() => together(now.map(({ job }) => job)), now.length);
    for (const [at, { done }] of now.entries())
      done(written[at] ?? { error: new Error("nothing came of it") });
  }

  return async (job: Job): Promise<Result> => {
    const written = await new Promise<Written<Result>>((done) => {
      if (waiting.push({ job, done }) === 1) setImmediate(write);
    });
    if ("error" in written) throw written.error;
    return written.result;
  };
}

export function caught<Result>(write: () => Result): Written<Result> {
  try {
    return { result: write() };
  } catch (error) {
    return { error };
  }
}

/** Where the commit itself fails nothing is written, and nobody is told otherwise. */
function caughtAll<Result>(write: () => Written<Result>[], count: number): Written<Result>[] {
  try {
    return write();
  } catch (error) {
    return Array.from({ length: count }, () => ({ error }));
  }
}
