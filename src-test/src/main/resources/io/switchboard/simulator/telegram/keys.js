// The inline keyboard under a bot's message.
import { el } from "./page.js";
import { link } from "./format.js";

/** The keys of a keyboard's JSON, or null; `press` gets the data of the one that is pressed. */
export function keyboard(replyMarkup, press) {
  const rows = replyMarkup ? JSON.parse(replyMarkup).inline_keyboard : null;
  if (!rows) return null;
  const keys = el("div", "keys");
  for (const row of rows) {
    const line = el("div");
    for (const key of row) {
      const node = key.url ? link(key.url) : el("button");
      node.textContent = key.text;
      if (!key.url) {
        node.type = "button";
        node.addEventListener("click", () => press(key.callback_data || ""));
      }
      line.append(node);
    }
    keys.append(line);
  }
  return keys;
}
