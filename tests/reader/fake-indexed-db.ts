/** As much of IndexedDB as the outbox uses: asynchronous, copying, and kept from page to page like the real one. */
export function fakeIndexedDb() {
  const stores = new Map<string, { keyPath?: string; rows: Map<string, unknown> }>();
  const soon = (task: () => void) => setTimeout(task, 0);

  function storeIn(name: string, settle: () => void) {
    const store = stores.get(name);
    if (!store) throw new Error(`no store ${name}`);
    const ask = (work: () => unknown) => {
      const request = { result: undefined as unknown, onsuccess: null as (() => void) | null };
      soon(() => {
        request.result = structuredClone(work());
        request.onsuccess?.();
        settle();
      });
      return request;
    };
    return {
      get: (key: string) => ask(() => store.rows.get(key)),
      getAll: () => ask(() => [...store.rows.values()]),
      delete: (key: string) => ask(() => void store.rows.delete(key)),
      put: (row: Record<string, string>, key?: string) => {
        const copy = structuredClone(row);
        return ask(() => void store.rows.set(key ?? (copy[store.keyPath ?? ""] as string), copy));
      },
    };
  }

  const database = {
    createObjectStore: (name: string, { keyPath }: { keyPath?: string } = {}) =>
      stores.set(name, { keyPath, rows: new Map() }),
    close: () => {},
    transaction(name: string) {
      const transaction = {
        oncomplete: null as (() => void) | null,
        objectStore: () => storeIn(name, settle),
      };
      let settling: ReturnType<typeof setTimeout> | undefined;
      // Complete once no request of it is left.
      function settle() {
        clearTimeout(settling);
        settling = setTimeout(() => transaction.oncomplete?.(), 1);
      }
      return transaction;
    },
  };

  return {
    open() {
      const request = {
        result: database,
        onupgradeneeded: null as (() => void) | null,
        onsuccess: null as (() => void) | null,
      };
      soon(() => {
        if (stores.size === 0) request.onupgradeneeded?.();
        request.onsuccess?.();
      });
      return request;
    },
  };
}
