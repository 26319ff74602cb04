import { keep, recall } from "./device-store.ts";

const key = "lisan.learner";

export interface Learner {
  /** The id that answers on this page belong to; "" while nobody is known. */
  id(): string;
  /** The server has said whose session this is. */
  told(id: string): void;
  /** The server has said that nobody has this id any more: what comes next belongs to somebody new. */
  gone(id: string): void;
}

/**
 * Whom this page works for. Once known it never changes, unless she is deleted: the page shows that learner's marks.
 * @param page the id the page was rendered for; "" on a stranger's page
 * @param fresh false where the browser took the page out of its history instead of asking the server
 */
export function openLearner(page: string, fresh: boolean): Learner {
  let me = page;
  if (page) keep(key, page);
  else if (fresh) keep(key, null);
  return {
    id() {
      // On a stranger's page another tab may have learned it since.
      me = me || recall(key) || "";
      return me;
    },
    told(id) {
      me = me || id;
      keep(key, id);
    },
    gone(id) {
      if (me === id) me = "";
      if (recall(key) === id) keep(key, null);
    },
  };
}
