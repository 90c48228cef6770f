// The page's talk with its own server, and with nobody else.

/** Milliseconds to wait for an answer: the bot answers within 2.5 s, or not at all. */
const PATIENCE = 8000;

/** The server was reached and said no; the message says why, in words for the person. */
export class Refusal extends Error {}

/** Messages newer than `after` that `person` may see in `channel`: `{session, messages}`. */
export function look(person, channel, after) {
  return post("/page/look", { person, channel, after });
}

/** Says `what`, which is `{text}` or `{data, label}`. The same `request` again gives the same answer, once. */
export function say(person, channel, after, request, what) {
  return post("/page/say", { person, channel, after, request, ...what });
}

/** What would be sent on a day (`2018-12-03`, or null for the next Monday). */
export function foresee(day) {
  return post("/page/forecast", { day });
}

/** Rejects with a `Refusal`, or with whatever else kept the answer away. */
async function post(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(PATIENCE),
  });
  const answer = await response.json();
  if (!response.ok) throw new Refusal(answer.error);
  return answer;
}
