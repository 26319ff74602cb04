export interface Share {
  right: number;
  of: number;
  accuracy: number;
  /** In whole percent, for print. */
  print: number;
}

export function share(right: number, of: number): Share {
  return { right, of, accuracy: round(right / of, 4), print: Math.round((right / of) * 100) };
}

export function round(value: number, places: number): number {
  const scale = 10 ** places;
  return Math.round(value * scale) / scale;
}

/** The same experiment over many seeds: its mean, worst and best, as shares of 1. */
export function spread(shares: readonly number[]): {
  draws: number;
  mean: number;
  meanPrint: number;
  lowest: number;
  highest: number;
} {
  const mean = shares.reduce((sum, value) => sum + value, 0) / shares.length;
  return {
    draws: shares.length,
    mean: round(mean, 4),
    meanPrint: Math.round(mean * 100),
    lowest: round(Math.min(...shares), 4),
    highest: round(Math.max(...shares), 4),
  };
}
