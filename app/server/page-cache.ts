import { ByteLru } from "./byte-lru.ts";
import type { StoredPage } from "./stored-page.ts";

/** What a rendering led to: a page for everybody, or an answer for its own visitor only. */
export type Rendered<Answer> = { page: StoredPage } | { answer: Answer };

/** Finished documents of one generation of content. A new generation empties it. */
export class PageCache {
  readonly #pages: ByteLru<StoredPage>;
  readonly #underWay = new Map<string, Promise<StoredPage | null>>();
  readonly #generation: () => string;
  #held = "";

  constructor(options: { bytes: number; generation: () => string }) {
    this.#pages = new ByteLru(options.bytes);
    this.#generation = options.generation;
  }

  #fresh(): string {
    const now = this.#generation();
    if (now !== this.#held) {
      this.#held = now;
      this.#pages.clear();
      this.#underWay.clear(); // who waits still gets an answer, but nobody else joins an old rendering
    }
    return now;
  }

  /** The generation that a page just got belongs to. */
  get generation() {
    return this.#fresh();
  }

  get(key: string): StoredPage | undefined {
    this.#fresh();
    return this.#pages.get(key);
  }

  /** Keeps a page; one begun before a switch may hold either generation's words, and is not kept. */
  keep(key: string, page: StoredPage, begunIn: string) {
    if (this.#fresh() === begunIn) this.#pages.set(key, page);
  }

  /**
   * The page, rendered at most once however many ask for it at the same time. Who waited for a rendering that turned
   * out to be nobody else's renders for himself.
   */
  async getOrRender<Answer>(key: string, render: () => Promise<Rendered<Answer>>): Promise<Rendered<Answer>> {
    const known = this.get(key);
    if (known) return { page: known };
    const waiting = this.#underWay.get(key);
    if (waiting) {
      const page = await waiting;
      return page ? { page } : render();
    }
    const generation = this.#held;
    const rendering = render();
    const shared = rendering.then(
      (rendered) => ("page" in rendered ? rendered.page : null),
      () => null,
    );
    this.#underWay.set(key, shared);
    try {
      const rendered = await rendering;
      if ("page" in rendered) this.keep(key, rendered.page, generation);
      return rendered;
    } finally {
      if (this.#underWay.get(key) === shared) this.#underWay.delete(key);
    }
  }
}
