import { createServer } from "node:http";

/** The mark to measure against: node:http that sends one answer from memory, and knows nothing else. */
const { headers, body } = JSON.parse(process.argv[2] ?? "{}") as { headers: string[]; body: string };
const bytes = Buffer.from(body, "base64");

const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(bytes);
}).listen(0, "127.0.0.1", () => {
  const address = server.address();
  console.log(JSON.stringify({ port: typeof address === "object" ? address?.port : 0 }));
});
