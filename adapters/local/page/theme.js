// Before the first picture is drawn, so that a dark page never flashes white. Without a choice the system decides.
try {
  const chosen = localStorage.getItem("aktivitet.theme");
  if (chosen === "dark" || chosen === "light") document.documentElement.dataset.theme = chosen;
} catch {
  // Storage is turned off: the system decides.
}
