// What the server filled in: the texts, the symbols of the statuses, whom one may be, and where.
export const { people, channels, examples, symbols, texts } = JSON.parse(
  document.getElementById("settings").textContent,
);
