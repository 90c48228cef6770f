/** `/healthz`: the truth about whether the bot can do its work. */
import type { Store } from "../src/store.ts";
import type { Route } from "./http.ts";

/** 200 and `{"ok":true}` when the database answers, 503 and `{"ok":false}` when it does not. No details: it is public. */
export function healthRoute(store: Store): Route {
  return async (request, response) => {
    if (request.url?.split("?", 1)[0] !== "/healthz") return false;
    const ok = await store.read().then(
      () => true,
      () => false,
    );
    const body = JSON.stringify({ ok });
    response.writeHead(ok ? 200 : 503, { "Content-Type": "application/json", "Content-Length": body.length }).end(body);
    return true;
  };
}
