/** @jsxImportSource preact */
import { useRef } from "preact/hooks";
import type { Say } from "../frame/say.ts";
import { ARROWS, middleOf, movePen, type Sheet, tapPen } from "./pen.ts";
import { PAD, PEN, pathOf } from "./strokes.ts";

interface DrawingPadProps {
  words: Say;
  sheet: Sheet;
  onChange: (sheet: Sheet) => void;
  /** A line is finished, or the enter key asks: time to read. */
  onRead: (sheet: Sheet) => void;
  /** What the pen did, to be announced: whoever moves it by keyboard may not see it. */
  onPen: (sentence: string) => void;
  describedBy: string;
}

type PadEvent<E extends Event> = E & { currentTarget: HTMLElement };

/**
 * Where a digit is written, by finger, mouse, pen or keyboard. Left stays left in every script: a digit is not
 * mirrored.
 */
export function DrawingPad({ words, sheet, onChange, onRead, onPen, describedBy }: DrawingPadProps) {
  // Events may come faster than renderings: what they build on is kept here.
  const now = useRef(sheet);
  now.current = sheet;
  const pointer = useRef<number | null>(null);
  const held = useRef(new Set<string>());

  const change = (next: Sheet) => {
    now.current = next;
    onChange(next);
  };

  const draw = (event: PadEvent<PointerEvent>) => {
    const box = event.currentTarget.getBoundingClientRect();
    const moves = event.getCoalescedEvents?.() ?? [];
    const points = (moves.length > 0 ? moves : [event]).flatMap(({ clientX, clientY }) => [
      unit((clientX - box.left) / box.width),
      unit((clientY - box.top) / box.height),
    ]);
    const { strokes, pen } = now.current;
    change({ strokes: [...strokes.slice(0, -1), [...(strokes[strokes.length - 1] ?? []), ...points]], pen });
  };

  const begin = (event: PadEvent<PointerEvent>) => {
    if (pointer.current !== null || event.button !== 0) return;
    pointer.current = event.pointerId;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    const { strokes, pen } = now.current;
    now.current = { strokes: [...strokes, []], pen: { ...pen, down: false } };
    draw(event);
  };

  const move = (event: PadEvent<PointerEvent>) => {
    if (event.pointerId === pointer.current) draw(event);
  };

  const end = (event: PadEvent<PointerEvent>) => {
    if (event.pointerId !== pointer.current) return;
    pointer.current = null;
    onRead(now.current);
  };

  const press = (event: PadEvent<KeyboardEvent>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isArrow = event.key in ARROWS;
    if (!isArrow && event.key !== " " && event.key !== "Enter") return;
    event.preventDefault();
    if (event.key === "Enter") {
      onRead(now.current);
      return;
    }
    if (event.key === " " && event.repeat) return;
    if (isArrow) held.current.add(event.key);
    const next = isArrow ? movePen(now.current, held.current) : tapPen(now.current);
    change(next);
    const { column, row, down } = next.pen;
    const where = { column: column + 1, row: row + 1 };
    onPen(down ? words.say("lab-digits:penDown", where) : words.say("lab-digits:penUp", where));
  };

  const [penX, penY] = middleOf(sheet.pen);
  return (
    <div
      class="pad"
      role="application"
      aria-label={words.say("lab-digits:pad")}
      aria-describedby={describedBy}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is worked by keys, so it must take focus
      tabIndex={0}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={end}
      onKeyDown={press}
      onKeyUp={(event) => held.current.delete(event.key)}
      onBlur={() => held.current.clear()}
    >
      <svg viewBox={`0 0 ${PAD} ${PAD}`} aria-hidden="true">
        <path class="stroke" d={sheet.strokes.map(pathOf).join("")} stroke-width={PEN * 2} />
        <circle class={sheet.pen.down ? "pen down" : "pen"} cx={penX} cy={penY} r={PEN - 0.6} />
      </svg>
    </div>
  );
}

/** In units of the area, to a tenth: finer than a finger, and short in the markup. */
const unit = (share: number) => Math.round(Math.max(0, Math.min(1, share)) * PAD * 10) / 10;
