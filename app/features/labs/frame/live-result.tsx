/** @jsxImportSource preact */

interface LiveResultProps {
  /** Whole sentences. They are read to those who do not see the page, each time they change. */
  text: string;
}

/** Stands on the page from the beginning: a region that comes with its text is not announced. */
export function LiveResult({ text }: LiveResultProps) {
  return (
    <p class="result" role="status">
      {text}
    </p>
  );
}
