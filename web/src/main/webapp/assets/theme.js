// Applies the remembered scheme before the first paint, and toggles it from any [data-theme-switch].
(() => {
  "use strict";
  const KEY = "switchboard.theme";
  const root = document.documentElement;

  const remembered = () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null; // Storage is refused in some private windows: the system's scheme holds.
    }
  };

  const remember = (scheme) => {
    try {
      localStorage.setItem(KEY, scheme);
    } catch {
      // Storage is refused: the choice holds for this page.
    }
  };

  const isDark = () =>
    root.dataset.theme
      ? root.dataset.theme === "dark"
      : matchMedia("(prefers-color-scheme: dark)").matches;

  const show = (button) => button.setAttribute("aria-pressed", String(isDark()));

  const chosen = remembered();
  if (chosen === "light" || chosen === "dark") {
    root.dataset.theme = chosen;
  }
  document.addEventListener("DOMContentLoaded", () =>
    document.querySelectorAll("[data-theme-switch]").forEach(show));
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-theme-switch]");
    if (button) {
      root.dataset.theme = isDark() ? "light" : "dark";
      remember(root.dataset.theme);
      show(button);
    }
  });
})();
