/** The bytes of a request, as long as there are not too many of them. */
import type { IncomingMessage } from "node:http";

/**
 * The whole body, or null when it is larger than `limit` bytes. What is too much is read and thrown away, so that the
 * answer still reaches the sender. Rejects when the sender goes away.
 */
export function readBytes(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else {
        chunks.length = 0;
        resolve(null);
      }
    });
    request.on("end", () =>
      resolve(size > limit ? null : chunks.length === 1 ? (chunks[0] ?? null) : Buffer.concat(chunks)),
    );
    request.on("error", reject);
    request.on("close", () => {
      if (!request.complete) reject(new Error("the request was broken off"));
    });
  });
}
