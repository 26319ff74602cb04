import { useTranslation } from "react-i18next";
import type { ClassProgress } from "./open-class-progress.ts";

const WIDTH = 600;
const ORDER = ["success", "done", "begun"] as const;

interface ClassPictureProps {
  columns: ClassProgress["columns"];
  direction: "ltr" | "rtl";
}

/** A bar for each lesson, as long as the class: how many are all right, finished, begun. The table says it in figures. */
export function ClassPicture({ columns, direction }: ClassPictureProps) {
  const { t } = useTranslation("grid");
  return (
    <figure className="picture">
      <figcaption>{t("picture")}</figcaption>
      <ul>
        {columns.map(({ lesson, name, counts }) => (
          <li key={lesson}>
            <span lang={name.lang} dir="auto">
              {name.title}
            </span>
            <Bar counts={counts} direction={direction} label={t("barText", { ...counts })} />
          </li>
        ))}
      </ul>
    </figure>
  );
}

interface BarProps {
  counts: ClassProgress["columns"][number]["counts"];
  direction: "ltr" | "rtl";
  label: string;
}

function Bar({ counts, direction, label }: BarProps) {
  const all = Math.max(1, counts.none + counts.begun + counts.done + counts.success);
  let from = 0;
  return (
    <svg viewBox={`0 0 ${WIDTH} 20`} preserveAspectRatio="none" role="img" aria-label={label}>
      <rect className="all" width={WIDTH} height="20" rx="3" />
      {ORDER.map((state) => {
        const width = (counts[state] / all) * WIDTH;
        const x = direction === "rtl" ? WIDTH - from - width : from;
        from += width;
        return <rect key={state} className={state} x={x} width={width} height="20" />;
      })}
    </svg>
  );
}
