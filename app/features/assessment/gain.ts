import { STUDENT_95 } from "./student-95.ts";

/** One learner's two scores. */
export interface PairedScores {
  before: number;
  after: number;
}

/** How far a group improved between two measurements of the same people. It says nothing about why. */
export interface Gain {
  learners: number;
  meanBefore: number;
  meanAfter: number;
  /** Mean of the single gains. */
  mean: number;
  /** 95% confidence interval of that mean, by Student's t; null for one learner. */
  interval: readonly [low: number, high: number] | null;
  /** d_z (Cohen 1988, p. 48; Lakens 2013): mean gain over the standard deviation of gains; null where they do not vary. */
  effect: number | null;
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Null where nobody took both. */
export function gainOf(scores: readonly PairedScores[]): Gain | null {
  const learners = scores.length;
  if (learners === 0) return null;
  const gains = scores.map(({ before, after }) => after - before);
  const center = mean(gains);
  const squares = gains.reduce((sum, gain) => sum + (gain - center) ** 2, 0);
  const deviation = learners > 1 ? Math.sqrt(squares / (learners - 1)) : null;
  const margin = deviation === null ? null : (quantile(learners - 1) * deviation) / Math.sqrt(learners);
  return {
    learners,
    meanBefore: mean(scores.map(({ before }) => before)),
    meanAfter: mean(scores.map(({ after }) => after)),
    mean: center,
    interval: margin === null ? null : [center - margin, center + margin],
    effect: deviation ? center / deviation : null,
  };
}

/** Between two lines of the table, straight in 1/df: exact to three decimals. */
function quantile(df: number): number {
  const above = STUDENT_95.findIndex(([line]) => line >= df);
  const [high, ofHigh] = STUDENT_95[above] ?? [Number.POSITIVE_INFINITY, 0];
  if (high === df) return ofHigh;
  const [low, ofLow] = STUDENT_95[above - 1] ?? [high, ofHigh];
  const share = (1 / low - 1 / df) / (1 / low - 1 / high);
  return ofLow + share * (ofHigh - ofLow);
}
