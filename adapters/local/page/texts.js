// What the server filled in: the texts, whom one may be, and where.
export const { people, channels, examples, texts } = JSON.parse(document.getElementById("settings").textContent);
