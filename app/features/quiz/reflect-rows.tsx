import type { RowsProps } from "./exercise-props.ts";
import { phrase } from "./words-html.ts";

/**
 * Lines to write on, on paper too. The text field has no name, so that it can never be posted, and stays hidden
 * until the reader script can keep what is written on the device.
 */
export function ReflectRows({ words, shown, t, spoken }: RowsProps<"reflect">) {
  return (
    <>
      <label className="private" data-private="" hidden {...spoken}>
        {t("exercise:writeHere")}
        <textarea rows={4} />
      </label>
      <div className="lines" aria-hidden="true" />
      {words.note && <div className="said" data-note="" hidden={!shown[0]} {...phrase(words.note)} />}
    </>
  );
}
