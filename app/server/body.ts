import type { IncomingMessage } from "node:http";

export type Body = Buffer | "too-large" | "too-slow" | "broken";

/** The whole body, within its limits of size and time. What comes after a refusal is thrown away, up to a point. */
export function readBody(
  request: IncomingMessage,
  limits: { bodyBytes: number; bodyMs: number },
): Promise<Body> {
  const announced = Number(request.headers["content-length"] ?? 0);
  if (announced > limits.bodyBytes) {
    throwAway(request, limits.bodyBytes);
    return Promise.resolve("too-large");
  }
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (body: Body) => {
      clearTimeout(timer);
      request.off("data", take).off("end", end).off("close", broken).off("error", broken);
      if (typeof body === "string") throwAway(request, limits.bodyBytes);
      resolve(body);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.bodyBytes) finish("too-large");
      else chunks.push(chunk);
    };
    const end = () => finish(Buffer.concat(chunks, size));
    const broken = () => finish("broken");
    const timer = setTimeout(finish, limits.bodyMs, "too-slow");
    request.on("data", take).on("end", end).on("close", broken).on("error", broken);
  });
}

/** Whether a route can read the body as a form. Anything else is nobody's who came by one of our pages. */
export async function isForm(request: Request): Promise<boolean> {
  const type = request.headers.get("content-type") ?? "";
  if (/^application\/x-www-form-urlencoded\b/i.test(type)) return true;
  try {
    await request.clone().formData();
    return true;
  } catch {
    return false;
  }
}

/**
 * Lets a refused body run out, so that its sender can read the refusal instead of a broken connection, but not for
 * ever: who goes on sending is cut off.
 */
function throwAway(request: IncomingMessage, allowed: number) {
  let size = 0;
  request.on("error", () => {});
  request.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size > allowed * 16) request.socket.destroy();
  });
}
