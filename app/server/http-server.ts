import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { Limits } from "./limits.ts";

export interface Running {
  server: Server;
  port: number;
  /** Takes no more connections, lets answers under way finish, then cuts what is left. */
  close(): Promise<void>;
}

/** What a connection hears when its server stops: an answer that never ends by itself has to end then. */
export const STOPPING = "stopping";

/** Puts a listener on a port, with limits against clients that sit on their connections. */
export function serve(
  listener: RequestListener,
  limits: Limits,
  where: { port: number; host?: string | undefined },
): Promise<Running> {
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: limits.headersMs,
      // The body has its own time limit, which answers; this one cuts off whatever slips past it.
      requestTimeout: limits.headersMs + limits.bodyMs,
      connectionsCheckingInterval: Math.min(2000, limits.headersMs),
      keepAliveTimeout: limits.keepAliveMs,
    },
    listener,
  );
  server.maxConnections = limits.connections;
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port: where.port, ...(where.host ? { host: where.host } : {}) }, () => {
      server.off("error", reject);
      const { port } = server.address() as AddressInfo;
      resolve({ server, port, close: () => close(server, sockets, limits.closeMs) });
    });
  });
}

function close(server: Server, sockets: ReadonlySet<Socket>, patience: number): Promise<void> {
  return new Promise((resolve) => {
    for (const socket of sockets) socket.emit(STOPPING);
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
