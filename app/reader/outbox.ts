/** An answer that the server has not acknowledged yet. */
export interface Waiting {
  /** UUIDv7, so that ids sort by time. */
  event: string;
  /** Where its form is posted. */
  action: string;
  /** Whose answer it is; "" if it was given while nobody was known. */
  learner: string;
  fields: [name: string, value: string][];
  /** Refused for good, with this code: kept, never sent again. */
  aside?: string;
}

export interface Outbox {
  /** Oldest first. */
  all(): Promise<Waiting[]>;
  put(waiting: Waiting): Promise<void>;
  remove(event: string): Promise<void>;
  /** True if this tab may send until then: one request at a time, whatever the number of tabs. */
  claim(tab: string, now: number, until: number): Promise<boolean>;
  release(tab: string): Promise<void>;
  /** False once something is kept in this page's memory only. */
  durable(): boolean;
}

interface Lease {
  tab: string;
  until: number;
}

/** The queue in IndexedDB `lisan`; what cannot be kept there lives in memory as long as the page. */
export function openOutbox(): Outbox {
  const memory = new Map<string, Waiting>();
  let durable = true;
  const opening = openDatabase();

  async function run<T>(store: string, mode: IDBTransactionMode, use: (store: IDBObjectStore) => () => T) {
    const database = await opening;
    if (!database) throw new Error("no IndexedDB");
    return new Promise<T>((resolve, reject) => {
      // Older browsers ignore the third argument; newer ones flush to the disk before they say "complete".
      const transaction = database.transaction(store, mode, { durability: "strict" });
      const result = use(transaction.objectStore(store));
      // Said at once: a browser drops what nobody has committed when the learner leaves the page in this moment.
      if (mode === "readwrite" && store === "outbox") transaction.commit?.();
      transaction.oncomplete = () => resolve(result());
      transaction.onabort = () => reject(transaction.error);
    });
  }

  return {
    durable: () => durable,
    async all() {
      const kept = await run("outbox", "readonly", (store) => {
        const request = store.getAll() as IDBRequest<Waiting[]>;
        return () => request.result;
      }).catch(() => []);
      return [...kept, ...memory.values()].sort((a, b) => (a.event < b.event ? -1 : 1));
    },
    async put(waiting) {
      try {
        await run("outbox", "readwrite", (store) => {
          store.put(waiting);
          return () => memory.delete(waiting.event);
        });
      } catch {
        durable = false;
        memory.set(waiting.event, waiting);
      }
    },
    async remove(event) {
      memory.delete(event);
      await run("outbox", "readwrite", (store) => {
        store.delete(event);
        return () => {};
      }).catch(() => {});
    },
    claim: (tab, now, until) =>
      run("lease", "readwrite", (store) => {
        let mine = false;
        const request = store.get("send") as IDBRequest<Lease | undefined>;
        request.onsuccess = () => {
          const held = request.result;
          mine = !held || held.tab === tab || held.until < now || held.until > now + 3_600_000;
          if (mine) store.put({ tab, until } satisfies Lease, "send");
        };
        return () => mine;
      }).catch(() => true),
    release: (tab) =>
      run("lease", "readwrite", (store) => {
        const request = store.get("send") as IDBRequest<Lease | undefined>;
        request.onsuccess = () => {
          if (request.result?.tab === tab) store.delete("send");
        };
        return () => {};
      }).catch(() => {}),
  };
}

/** Null where there is none: forbidden, broken, or silent for three seconds. */
function openDatabase(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    setTimeout(resolve, 3000, null);
    try {
      const request = indexedDB.open("lisan", 1);
      request.onupgradeneeded = () => {
        request.result.createObjectStore("outbox", { keyPath: "event" });
        request.result.createObjectStore("lease");
      };
      request.onsuccess = () => {
        request.result.onversionchange = () => request.result.close();
        resolve(request.result);
      };
      request.onerror = () => resolve(null);
    } catch {
      resolve(null);
    }
  });
}
