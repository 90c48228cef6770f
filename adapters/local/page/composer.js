// Where one writes. Enter sends; Shift + Enter gives a new line.
const form = document.getElementById("composer");
const text = document.getElementById("text");

/** `send` gets what was written, unless it is nothing. */
export function startComposer(send) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const written = text.value;
    if (written.trim() === "") return text.focus();
    fillIn("");
    send(written);
  });
  text.addEventListener("input", grow);
  text.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    form.requestSubmit();
  });
}

/** Puts something there to be changed and sent. */
export function fillIn(written) {
  text.value = written;
  grow();
  text.focus();
  text.setSelectionRange(written.length, written.length);
}

/** For browsers that do not let a text field grow by itself (`field-sizing`). */
function grow() {
  text.rows = Math.min(8, text.value.split("\n").length);
}
