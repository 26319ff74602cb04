/** @jsxImportSource preact */
export interface Bar {
  label: string;
  value: number;
  /** The value in words. */
  shown: string;
}

interface BarChartProps {
  title: string;
  /** Heads of the two columns. */
  label: string;
  value: string;
  /** The value of a full bar. */
  most: number;
  bars: readonly Bar[];
  /** Labels of several words stand above their bars where the page is narrow. */
  longLabels?: boolean;
}

/**
 * Bars that grow from where the line of text begins, so that they turn with the writing. Each says its own value; a
 * table is behind them for whoever sees no bars.
 */
export function BarChart({ title, label, value, most, bars, longLabels }: BarChartProps) {
  return (
    <table class={longLabels ? "chart long" : "chart"}>
      <caption>{title}</caption>
      <thead class="unseen">
        <tr>
          <th scope="col">{label}</th>
          <th scope="col">{value}</th>
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.label}>
            <th scope="row">{bar.label}</th>
            <td>
              <div>
                <svg aria-hidden="true" focusable="false" viewBox="0 0 100 10" preserveAspectRatio="none">
                  <rect class="ground" width="100" height="10" />
                  <rect class="t2" width={(100 * bar.value) / most} height="10" />
                </svg>
                <span>{bar.shown}</span>
              </div>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
