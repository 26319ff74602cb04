/** @jsxImportSource preact */
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { HowReal } from "./how-real.tsx";
import type { ShownSource } from "./lab-entry.ts";
import type { Say } from "./say.ts";

interface LabFrameProps {
  words: Say;
  title: string;
  /** None where the data is this site itself. */
  source?: ShownSource;
  /** A second set of data, where there is one. */
  also?: ShownSource;
  trained?: number;
  heldOut?: number;
  /** What is real about it, where the program does not learn in the page. */
  real?: string;
  children: ComponentChildren;
}

/** What every lab has: a title that takes the focus when it opens, the experiment, and where it comes from. */
export function LabFrame({ words, title, children, real, ...data }: LabFrameProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="experiment" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1} ref={heading}>
        {title}
      </h3>
      {children}
      <HowReal words={words} text={real} {...data} />
    </section>
  );
}
