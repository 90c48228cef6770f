// How one sees it: dark or light, as cards or as plain text. Choices are kept in this browser.

/** A choice made before, or null; null too where the browser keeps nothing. */
export function remembered(name) {
  try {
    return localStorage.getItem(`aktivitet.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice, where the browser allows it. */
export function remember(name, value) {
  try {
    localStorage.setItem(`aktivitet.${name}`, value);
  } catch {
    // It is kept until the page is closed.
  }
}

/** The two switches at the top. */
export function startViews() {
  const root = document.documentElement;
  const chosen = root.dataset.theme;
  const isDark = chosen === undefined ? matchMedia("(prefers-color-scheme: dark)").matches : chosen === "dark";
  toggle("dark", isDark, (on) => {
    root.dataset.theme = on ? "dark" : "light";
    remember("theme", root.dataset.theme);
  });
  const asText = remembered("as-text") === "true";
  root.classList.toggle("as-text", asText);
  toggle("as-text", asText, (on) => {
    root.classList.toggle("as-text", on);
    remember("as-text", String(on));
  });
}

function toggle(id, initially, change) {
  const button = document.getElementById(id);
  button.setAttribute("aria-pressed", String(initially));
  button.addEventListener("click", () => {
    const on = button.getAttribute("aria-pressed") !== "true";
    button.setAttribute("aria-pressed", String(on));
    change(on);
  });
}
