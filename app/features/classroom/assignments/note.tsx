import { Fragment } from "react";

/** What somebody wrote, line by line, in whatever direction; never a link. */
export function Note({ text }: { text: string }) {
  return (
    <p dir="auto">
      {text.split("\n").map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own
        <Fragment key={place}>
          {place > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </p>
  );
}
