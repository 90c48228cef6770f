// The page's talk with its own server, and with nobody else.

/** Messages newer than `after` that `person` may see in `channel`: `{session, messages}`. */
export function look(person, channel, after) {
  return post("/page/look", { person, channel, after });
}

/** Says `what`, which is `{text}` or `{data}`. The same `request` again gives the same answer, once. */
export function say(person, channel, after, request, what) {
  return post("/page/say", { person, channel, after, request, ...what });
}

async function post(path, body) {
  const response = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error);
  return answer;
}
