/** The bot's own token on each request to the connector, inside botbuilder's HTTP client. */
import type { Login } from "../send/login.ts";

/** A step of botbuilder's HTTP client, the part of its type that we use. */
export interface HttpPolicy {
  name: string;
  sendRequest(request: HttpRequest, next: (request: HttpRequest) => Promise<unknown>): Promise<unknown>;
}

interface HttpRequest {
  url: string;
  headers: { has(name: string): boolean; delete(name: string): void; set(name: string, value: string): void };
}

const ATTEMPTS = 2;

/**
 * Signs, and once more with a new token where the connector refuses the one that was kept (401): nothing was done then,
 * so that trying again doubles nothing, not even a post.
 */
export function signingPolicy(login: Login): HttpPolicy {
  return {
    name: "signing",
    async sendRequest(request, next) {
      for (let attempt = 1; ; attempt += 1) {
        const token = await login.token();
        request.headers.set("authorization", `Bearer ${token}`);
        try {
          return await next(request);
        } catch (error) {
          if ((error as { statusCode?: unknown }).statusCode !== 401) throw error;
          login.refused(token);
          if (attempt === ATTEMPTS) throw error;
        }
      }
    },
  };
}
