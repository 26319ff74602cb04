import path from "node:path";
import type { ContentStore } from "../features/content/content-store.ts";
import type { Generation } from "../features/content/generation.ts";
import { indexGeneration } from "../features/search/index-generation.ts";
import { openSearchIndex, type SearchIndex } from "../features/search/search-index.ts";

/**
 * The search index beside the published content. A new generation is indexed when it is first asked about, in the
 * background: for a moment the old one answers.
 */
export function keepSearch(
  store: ContentStore,
  onError: (error: unknown) => void,
): Pick<SearchIndex, "find"> {
  const index = openSearchIndex(path.join(store.folder, "search.sqlite"));
  let indexed: Generation | null = null;
  let busy: Promise<void> | null = null;
  let closed = false;

  function follow(): void {
    const generation = store.current();
    if (busy || generation === indexed) return;
    indexed = generation;
    busy = indexGeneration(index, generation)
      .catch((error: unknown) => {
        if (!closed) onError(error);
      })
      .finally(() => {
        busy = null;
        if (!closed) follow();
      });
  }

  store.onClose(() => {
    closed = true;
    index.close();
  });
  follow();
  return {
    find(locale, typed, most) {
      follow();
      return index.find(locale, typed, most);
    },
  };
}
