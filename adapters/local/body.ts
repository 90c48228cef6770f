/** The body of a request, as long as it is of a sensible size. */
import type { IncomingMessage } from "node:http";

/** Bytes. */
const BODY_LIMIT = 256 * 1024;

/**
 * The whole body as text, or null when it is larger than `BODY_LIMIT`. What is too much is read and thrown away, so
 * that the answer still reaches the sender. Rejects when the sender goes away.
 */
export function readBody(request: IncomingMessage): Promise<string | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= BODY_LIMIT) chunks.push(chunk);
      else resolve(null);
    });
    request.on("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    request.on("error", reject);
    request.on("close", () => reject(new Error("The request was broken off.")));
  });
}
