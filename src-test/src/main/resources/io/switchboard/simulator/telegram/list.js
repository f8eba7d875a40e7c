// The list of chats, and the search in it.
import { $, call, clock, el, face } from "./page.js";
import { isChosen } from "./chat.js";
import { startLink } from "./links.js";

let chats = [];

export const firstChat = () => chats[0];

function when(millis) {
  if (!millis) return "";
  const date = new Date(millis);
  const today = new Date().toDateString() === date.toDateString();
  return today ? clock(date) : date.toLocaleDateString(undefined, { day: "numeric", month: "short" });
}

function entry(chat, choose) {
  const item = el("li");
  const button = el("button", "entry");
  button.type = "button";
  button.dataset.key = chat.bot + "/" + chat.person;
  if (isChosen(chat)) button.setAttribute("aria-current", "true");
  const picture = el("span", "face");
  picture.setAttribute("aria-hidden", "true");
  face(picture, chat.botName, chat.bot);
  const middle = el("span");
  middle.style.minWidth = "0";
  const names = el("span", "names");
  names.title = chat.botName + " (@" + chat.botUsername + ") with " + chat.personName;
  names.append(el("b", "", chat.botName), el("span", "", " with " + chat.personName));
  middle.append(names, el("span", "last", chat.blocked ? "Blocked" : chat.last || "Not started"));
  const time = el("time", "when", when(chat.changedAt));
  if (chat.changedAt) {
    time.dateTime = new Date(chat.changedAt).toISOString();
    time.title = new Date(chat.changedAt).toLocaleString();
  }
  button.append(picture, middle, time);
  button.addEventListener("click", () => choose(chat));
  item.append(button);
  return item;
}

/** Draws the list anew; a press on an entry gives its chat to `choose`. */
export async function refreshList(choose) {
  const wanted = startLink($("find").value) ? "" : $("find").value.trim();
  const page = await call("GET", "/chats?search=" + encodeURIComponent(wanted));
  chats = page.items;
  const focused = document.activeElement?.dataset?.key;
  $("chats").replaceChildren(...chats.map((chat) => entry(chat, choose)));
  if (focused) $("chats").querySelector('[data-key="' + focused + '"]')?.focus({ preventScroll: true });
  $("no-chats").hidden = chats.length > 0 || wanted !== "";
  const rest = page.total - chats.length;
  const none = wanted !== "" && page.total === 0;
  $("more").hidden = rest <= 0 && !none;
  $("more").textContent = none ? "No chat matches. Change the words above." : rest + " more. Search to find them.";
}
