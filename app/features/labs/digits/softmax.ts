export function highest(values: Float64Array): number {
  let best = 0;
  for (let k = 1; k < values.length; k++) if ((values[k] as number) > (values[best] as number)) best = k;
  return best;
}

/** Turns sums into chances that add up to 1, in place. */
export function softmax(sums: Float64Array): void {
  const top = sums[highest(sums)] as number;
  let total = 0;
  for (let k = 0; k < sums.length; k++) {
    const raised = exponential((sums[k] as number) - top);
    sums[k] = raised;
    total += raised;
  }
  for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) / total;
}

/**
 * e^x for x <= 0, to about 15 digits. Browsers' own `Math.exp` may differ in the last bit, and so might a
 * printed figure; plus, minus, times and divide may not.
 */
export function exponential(x: number): number {
  if (x < -40) return 0;
  const halvings = Math.floor(-x / Math.LN2);
  const rest = x + halvings * Math.LN2;
  let sum = 1;
  for (let term = 14; term > 0; term--) sum = 1 + (rest * sum) / term;
  for (let halved = 0; halved < halvings; halved++) sum /= 2;
  return sum;
}
