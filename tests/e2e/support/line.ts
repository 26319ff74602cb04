import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";

export interface Line {
  port: number;
  /** Nothing goes through any more: what is under way breaks, and who calls is refused. */
  cut(): Promise<void>;
  /** Nothing happens where it is whole. */
  mend(): Promise<void>;
  close(): Promise<void>;
}

/** A line to a port of this machine that can be cut, as no switch of a browser cuts it for its workers too. */
export async function openLine(target: () => number, port = 0): Promise<Line> {
  const sockets = new Set<Socket>();
  const hold = (socket: Socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket)).on("error", () => socket.destroy());
  };
  const server = createServer((near) => {
    const far = connect(target(), "127.0.0.1");
    hold(near);
    hold(far);
    near.pipe(far).pipe(near);
    near.once("close", () => far.destroy());
    far.once("close", () => near.destroy());
  });
  const listen = async (at: number) => {
    server.listen(at, "127.0.0.1");
    await once(server, "listening");
    return (server.address() as { port: number }).port;
  };
  const at = await listen(port);
  const cut = async () => {
    if (!server.listening) return;
    const closed = once(server, "close");
    server.close();
    for (const socket of sockets) socket.destroy();
    await closed;
  };
  return { port: at, cut, close: cut, mend: async () => void (server.listening || (await listen(at))) };
}
