/** How long translations of one language are, for one character of the source. */
export interface UsualLength {
  low: number;
  high: number;
}

/** Fewer pairs tell nothing; in a shorter text one word more is a large part. */
const LEAST_PAIRS = 20;
const LEAST_LETTERS = 40;

interface Lengths {
  source: string;
  own: string;
}

const letters = (text: string): number => [...text].length;

function middle(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2;
}

/** From the pairs that a language has; null where they are too few. */
export function usualLength(pairs: readonly Lengths[]): UsualLength | null {
  const ratios = pairs
    .filter(({ source, own }) => letters(source) >= LEAST_LETTERS && own !== "")
    .map(({ source, own }) => Math.log(letters(own) / letters(source)))
    .sort((a, b) => a - b);
  if (ratios.length < LEAST_PAIRS) return null;
  const median = middle(ratios);
  const away = ratios.map((one) => Math.abs(one - median)).sort((a, b) => a - b);
  // Median and its deviation: a few wrong ones do not make themselves usual. 1.48 scales it to a standard deviation.
  const spread = Math.max(0.1, 1.48 * middle(away));
  return { low: Math.exp(median - 3.5 * spread), high: Math.exp(median + 3.5 * spread) };
}

/** The ratio of a pair, where it is out of the usual. */
export function unusualRatio({ source, own }: Lengths, usual: UsualLength): number | null {
  if (letters(source) < LEAST_LETTERS) return null;
  const ratio = letters(own) / letters(source);
  return ratio < usual.low || ratio > usual.high ? ratio : null;
}
