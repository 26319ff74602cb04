import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { STOPPING } from "./http-server.ts";
import type { HeaderList } from "./security-headers.ts";

/** Whoever takes nothing for so long is gone. */
const PATIENCE_MS = 30_000;

/**
 * An answer that goes on until it ends by itself, its reader leaves, or the server stops. The next piece is asked for
 * when the one before is on its way.
 */
export function sendStream(
  request: IncomingMessage,
  response: ServerResponse,
  answer: { status: number; headers: HeaderList; stream: ReadableStream<Uint8Array> },
  patience = PATIENCE_MS,
) {
  const reader = answer.stream.getReader();
  const leave = () => {
    reader.cancel().catch(() => {});
    response.end();
  };
  // A proxy that gathers answers before it sends them would hold back the news.
  response.writeHead(answer.status, [...answer.headers, "X-Accel-Buffering", "no"]);
  if (request.method === "HEAD") return leave();
  response.flushHeaders();
  const { socket } = request;
  socket.once(STOPPING, leave);
  response.once("close", () => {
    socket.off(STOPPING, leave);
    reader.cancel().catch(() => {});
  });

  const send = async (): Promise<void> => {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (response.write(value)) continue;
      await once(response, "drain", { signal: AbortSignal.timeout(patience) });
    }
    response.end();
  };
  send().catch(() => response.destroy());
}
