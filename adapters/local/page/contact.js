// Whether the bot can be reached: said above where one writes, for as long as it cannot.
const away = document.getElementById("away");

/** Shows or hides it. */
export function showContact(reached) {
  away.hidden = reached;
}
