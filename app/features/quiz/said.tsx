import type { RowMark, RowsProps } from "./exercise-props.ts";
import { phrase } from "./words-html.ts";

interface SaidProps extends Pick<RowsProps<"choice">, "t" | "spoken"> {
  html: string;
  mark: RowMark | null;
}

/** The feedback of a row: always in the page, hidden until the answer calls for it; a word and a sign, not colour alone. */
export function Said({ html, mark, t, spoken }: SaidProps) {
  return (
    <div className="said" hidden={!mark}>
      <b data-verdict {...spoken}>
        {mark === "right" ? t("exercise:right") : mark === "mend" ? t("exercise:lookAgain") : ""}
      </b>{" "}
      <span {...phrase(html)} />
    </div>
  );
}
