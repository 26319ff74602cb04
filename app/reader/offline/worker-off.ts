/**
 * What is served in the worker's place when whoever runs the site has switched keeping off: it takes itself away, with
 * everything that was kept, so that a bad release can be undone on phones that nobody can reach.
 */
interface Worker extends EventTarget {
  skipWaiting(): Promise<void>;
  registration: { unregister(): Promise<boolean> };
}
interface ExtendableEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

const worker = self as unknown as Worker;

async function goAway(): Promise<void> {
  for (const name of await caches.keys()) if (name.startsWith("kept ")) await caches.delete(name);
  await worker.registration.unregister();
}

worker.addEventListener("install", (event) => (event as ExtendableEvent).waitUntil(worker.skipWaiting()));
worker.addEventListener("activate", (event) => (event as ExtendableEvent).waitUntil(goAway()));

export {};
