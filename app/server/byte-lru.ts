/** Keeps what was used last, up to so many bytes. */
export class ByteLru<V extends { bytes: number }> {
  readonly #kept = new Map<string, V>();
  readonly #limit: number;
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get bytes() {
    return this.#bytes;
  }

  get size() {
    return this.#kept.size;
  }

  get(key: string): V | undefined {
    const value = this.#kept.get(key);
    if (value === undefined) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, value);
    return value;
  }

  /** What is larger than everything may be is not kept. */
  set(key: string, value: V) {
    this.delete(key);
    if (value.bytes > this.#limit) return;
    this.#kept.set(key, value);
    this.#bytes += value.bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#limit) break;
      this.delete(oldest);
    }
  }

  delete(key: string) {
    const value = this.#kept.get(key);
    if (value === undefined) return;
    this.#kept.delete(key);
    this.#bytes -= value.bytes;
  }

  clear() {
    this.#kept.clear();
    this.#bytes = 0;
  }
}
