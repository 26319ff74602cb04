export interface StreamOptions {
  /** What is to be said now; null ends the stream. `last`: there is nothing to come. */
  read(): Promise<{ data: unknown; last: boolean } | null>;
  /** Told to call `tell` when there is something new; gives back what ends that. */
  watch(tell: () => void): (() => void) | null;
  /** A line that says nothing keeps the connection open on its way through proxies. */
  heartbeatMs?: number;
  /** After this the browser asks again, and it is looked anew whether it may. */
  lifeMs?: number;
  /** A room that answers all at once is not told of each answer. */
  paceMs?: number;
}

/**
 * Server-sent events of something whose latest state is all that matters. It is read when the connection can take it:
 * a slow one gets fewer states, never a queue of old ones.
 * @returns null where there are too many already
 */
export function eventStream(options: StreamOptions): ReadableStream<Uint8Array> | null {
  const { read, watch, heartbeatMs = 15_000, lifeMs = 10 * 60_000, paceMs = 500 } = options;
  const encoder = new TextEncoder();
  const end = Date.now() + lifeMs;
  let isNew = true;
  let ended = false;
  let wake = () => {};
  const stopWatching = watch(() => {
    isNew = true;
    wake();
  });
  if (!stopWatching) return null;
  const stop = () => {
    ended = true;
    stopWatching();
    wake();
  };
  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  let saidAt = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (!isNew) await wait(Math.min(heartbeatMs, Math.max(0, end - Date.now())));
        if (ended) return;
        if (Date.now() >= end) {
          stop();
          return controller.close();
        }
        if (!isNew) return controller.enqueue(encoder.encode(":\n\n"));
        const early = saidAt + paceMs - Date.now();
        if (early > 0) await new Promise<void>((resolve) => setTimeout(resolve, early));
        if (ended) return;
        isNew = false;
        saidAt = Date.now();
        const said = await read().catch((error: unknown) => {
          stop();
          throw error;
        });
        if (ended) return;
        if (said) controller.enqueue(encoder.encode(`data: ${JSON.stringify(said.data)}\n\n`));
        if (!said || said.last) {
          stop();
          controller.close();
        }
      },
      cancel: stop,
    },
    { highWaterMark: 0 },
  );
}

/** The answer that carries it. */
export const streamResponse = (body: ReadableStream<Uint8Array>): Response =>
  new Response(body, { headers: { "Content-Type": "text/event-stream; charset=utf-8" } });
