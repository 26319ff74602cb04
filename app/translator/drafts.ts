/** What was typed for one text and is not taken yet. */
export interface Draft {
  text: string;
  /** What it renders, as it stood then: shown beside it once that has changed. */
  source: string;
  /** It is ticked as right as it stands. */
  keep?: boolean;
  /** It is on its way in a form; the next page says whether it arrived. */
  sending?: boolean;
  /** What of it was sent. */
  sent?: string;
}

export interface Drafts {
  get(name: string): Draft | null;
  set(name: string, draft: Draft | null): void;
  all(): [name: string, draft: Draft][];
  /** False where nothing is kept longer than the page. */
  durable(): boolean;
}

/** What was typed for a piece ("<language>/<course>/<lesson>"), in this browser. */
export function openDrafts(piece: string): Drafts {
  // What could not be stored; it goes before what was.
  const memory = new Map<string, Draft>();
  const stored = openStorage();
  let durable = stored !== null;
  const before = `lisan.desk ${piece} `;
  const get = (key: string) => memory.get(key) ?? parse(stored?.getItem(key));
  return {
    get: (name) => get(before + name),
    set(name, draft) {
      const key = before + name;
      memory.delete(key);
      if (!draft) return stored?.removeItem(key);
      try {
        if (!stored) throw new Error("no storage");
        stored.setItem(key, JSON.stringify(draft));
      } catch {
        durable = false;
        memory.set(key, draft);
      }
    },
    all() {
      const keys = new Set([...Object.keys(stored ?? {}), ...memory.keys()]);
      return [...keys].flatMap((key): [string, Draft][] => {
        const draft = key.startsWith(before) ? get(key) : null;
        return draft ? [[key.slice(before.length), draft]] : [];
      });
    },
    durable: () => durable,
  };
}

function parse(json: string | null | undefined): Draft | null {
  try {
    const draft = JSON.parse(json ?? "null") as Draft | null;
    return typeof draft?.text === "string" && typeof draft.source === "string" ? draft : null;
  } catch {
    return null;
  }
}

/** Null where nothing can be written: private windows and full devices refuse, some only when something is. */
function openStorage(): Storage | null {
  try {
    localStorage.setItem("lisan.desk", "1");
    localStorage.removeItem("lisan.desk");
    return localStorage;
  } catch {
    return null;
  }
}
