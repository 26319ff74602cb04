/** @jsxImportSource preact */
import type { Say } from "../frame/say.ts";
import type { Feed } from "./model.ts";

interface FeedViewProps {
  words: Say;
  feed: Feed;
  shown: readonly number[];
  varied: boolean;
  onVaried(varied: boolean): void;
  onChoose(piece: number): void;
  onForget(): void;
}

/** The pieces of a feed, each with its button, and what its reader may say about it. */
export function FeedView({
  words: { say },
  feed,
  shown,
  varied,
  onVaried,
  onChoose,
  onForget,
}: FeedViewProps) {
  return (
    <>
      <fieldset>
        <label>
          <input type="checkbox" checked={varied} onChange={(tick) => onVaried(tick.currentTarget.checked)} />
          <span>{say("lab-feed:varied")}</span>
        </label>
        <p class="quiet">{say("lab-feed:variedHow")}</p>
      </fieldset>
      <ul class="feed" aria-label={say("lab-feed:pieces")}>
        {shown.map((at) => {
          const piece = feed.pieces[at];
          return (
            piece && (
              <li key={at}>
                <p>
                  <strong id={`piece-${at}`}>{piece.title}</strong>
                </p>
                <p>{piece.text}</p>
                <button
                  type="button"
                  class="button"
                  aria-describedby={`piece-${at}`}
                  onClick={() => onChoose(at)}
                >
                  {say("lab-feed:choose")}
                </button>
              </li>
            )
          );
        })}
      </ul>
      <p class="row">
        <button type="button" class="button" onClick={onForget}>
          {say("lab-feed:again")}
        </button>
      </p>
    </>
  );
}
