import { clothCells, threadPath } from "./cloth-pattern.ts";

interface ClothProps {
  /** The course's id: its motif follows from it. */
  course: string;
  /** Lessons of the course: one row each. */
  rows: number;
  /** Lessons finished: rows woven, from the top. */
  woven: number;
  /** Height and width of a cell in px. */
  cell: number;
  /** The next row is ready to weave itself in when the page says that the lesson is finished. */
  ready?: boolean;
}

/** Decoration only: words beside it say the same ("3 of 6 lessons"). */
export function Cloth({ course, rows, woven, cell, ready = false }: ClothProps) {
  const cells = clothCells(course, rows);
  const columns = cells[0]?.length ?? 0;
  const id = `cloth-${course}-${cell}`;
  const warp = Array.from({ length: columns }, (_, x) => `M${x + 0.5} ${woven}V${rows}`).join("");
  return (
    <svg className="cloth" height={rows * cell} aria-hidden="true" focusable="false">
      <defs>
        <pattern
          id={id}
          width={columns * cell}
          height={rows * cell}
          viewBox={`0 0 ${columns} ${rows}`}
          patternUnits="userSpaceOnUse"
        >
          {woven > 0 && <path className="ground" d={`M0 0h${columns}v${woven}H0z`} />}
          <Threads cells={cells} from={0} to={woven} />
          {ready && (
            <g className="bare next">
              <path className="ground" d={`M0 ${woven}h${columns}v1H0z`} />
              <Threads cells={cells} from={woven} to={woven + 1} />
            </g>
          )}
          <g className="bare">
            <Threads cells={cells} from={ready ? woven + 1 : woven} to={rows} />
          </g>
          {woven < rows && <path className="warp" d={warp} />}
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill={`url(#${id})`} />
    </svg>
  );
}

function Threads({ cells, from, to }: { cells: number[][]; from: number; to: number }) {
  return [1, 2, 3].map((thread) => {
    const path = threadPath(cells, thread, from, to);
    return path && <path key={thread} className={`t${thread}`} d={path} />;
  });
}
