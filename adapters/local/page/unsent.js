// What has had no answer yet. It is kept in this tab, also when the bot or the page starts anew.
const KEY = "aktivitet.unsent";

let kept = stored();

function stored() {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "[]");
  } catch {
    return [];
  }
}

function store() {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // The browser keeps nothing: it is kept until the page is closed.
  }
}

/** Keeps `{request, person, channel, text, what}` until `forgetUnsent`; the same `request` makes trying again safe. */
export function keepUnsent(message) {
  kept = [...kept.filter(({ request }) => request !== message.request), message];
  store();
}

/** It has been answered. */
export function forgetUnsent(request) {
  if (!kept.some((message) => message.request === request)) return;
  kept = kept.filter((message) => message.request !== request);
  store();
}

/** What `person` has not got through with in `channel`, oldest first. */
export function unsentIn(person, channel) {
  return kept.filter((message) => message.person === person && message.channel === channel);
}
