import { useTranslation } from "react-i18next";
import type { ClassProgress } from "./open-class-progress.ts";

const WIDTH = 600;
const BAR = 22;
const STEP = 30;
const ORDER = ["success", "done", "begun"] as const;

interface ClassPictureProps {
  columns: ClassProgress["columns"];
  direction: "ltr" | "rtl";
}

/** A bar for each lesson, as long as the class: how many are all right, finished, begun. Said in words beside it by the table. */
export function ClassPicture({ columns, direction }: ClassPictureProps) {
  const { t } = useTranslation("grid");
  return (
    <figure className="picture">
      <figcaption>{t("picture")}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${columns.length * STEP}`} role="img" aria-label={t("pictureText")}>
        {columns.map(({ lesson, counts }, row) => {
          const all = counts.none + counts.begun + counts.done + counts.success;
          let from = 0;
          return (
            <g key={lesson} transform={`translate(0 ${row * STEP})`}>
              <rect className="all" x="0.5" y="0.5" width={WIDTH - 1} height={BAR - 1} rx="3" />
              {ORDER.map((state) => {
                const width = all === 0 ? 0 : (counts[state] / all) * WIDTH;
                const x = direction === "rtl" ? WIDTH - from - width : from;
                from += width;
                return <rect key={state} className={state} x={x} y="0" width={width} height={BAR} />;
              })}
            </g>
          );
        })}
      </svg>
      <ol className="lessons">
        {columns.map(({ lesson, name }) => (
          <li key={lesson} lang={name.lang} dir="auto">
            {name.title}
          </li>
        ))}
      </ol>
    </figure>
  );
}
