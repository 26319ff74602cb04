export type Stage = "none" | "begun" | "done";

/** A square: empty, half filled, filled. Words beside it say the same. */
export function ProgressMark({ stage }: { stage: Stage }) {
  return (
    <svg className={`mark ${stage}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <rect x="1" y="1" width="18" height="18" rx="3" />
      {stage === "begun" && <path d="M2 10h16v7a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1z" />}
    </svg>
  );
}
