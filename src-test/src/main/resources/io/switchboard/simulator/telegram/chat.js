// One chat: its messages, its keys, and what its person says.
import { $, attempt, call, clock, el, face } from "./page.js";
import { format } from "./format.js";
import { keyboard } from "./keys.js";

let chosen = null;
let shown = null;

export const isChosen = (chat) => chosen !== null && chosen.bot === chat.bot && chosen.person === chat.person;
export const chosenKey = () => chosen && chosen.bot + "/" + chosen.person;

/** Shows this chat from now on. */
export function open(chat) {
  if (!isChosen(chat)) shown = null;
  chosen = { bot: chat.bot, person: chat.person };
  $("frame").classList.add("reading");
  history.replaceState(null, "", "/#" + chosenKey());
  attempt("problem", async () => {
    await refreshChat();
    if (matchMedia("(min-width: 720px)").matches) ($("write").hidden ? $("start") : $("text")).focus();
  });
}

/** Shows no chat. */
export function leave() {
  $("frame").classList.remove("reading");
  chosen = null;
  shown = null;
  $("open-chat").hidden = true;
  $("father").hidden = true;
  $("welcome").hidden = false;
  history.replaceState(null, "", "/");
  document.title = "Telegram simulator";
}

function draw(chat) {
  face($("face"), chat.botName, chat.bot);
  $("chat-title").textContent = chat.botName;
  $("chat-sub").textContent = "@" + chat.botUsername + " · you are " + chat.personName;
  $("block").textContent = chat.blocked ? "Unblock" : "Block";
  $("block").hidden = !chat.started;
  $("start-bar").hidden = chat.started;
  $("blocked-bar").hidden = !chat.blocked || !chat.started;
  $("write").hidden = !chat.started || chat.blocked;
  $("welcome").hidden = true;
  $("father").hidden = true;
  $("open-chat").hidden = false;
  document.title = chat.botName + " · Telegram simulator";
  drawMessages(chat);
}

function drawMessages(chat) {
  const key = chat.messages.map((message) => message.id).join();
  if (key === shown) return;
  const log = $("log");
  const first = shown === null;
  const atEnd = first || log.scrollHeight - log.scrollTop - log.clientHeight < 48;
  shown = key;
  const rows = [];
  let day = "";
  let mine = null;
  for (const message of chat.messages) {
    const date = new Date(message.sentAt);
    if (date.toDateString() !== day) {
      day = date.toDateString();
      const today = new Date().toDateString() === day;
      rows.push(el("p", "day", today ? "Today" : date.toLocaleDateString(undefined, { dateStyle: "long" })));
    }
    rows.push(bubble(chat, message, mine !== null && mine !== !message.fromBot));
    mine = !message.fromBot;
  }
  if (rows.length === 0) {
    rows.push(el("p", "note", "Nothing here yet. Press Start, and the bot may write to " + chat.personName + "."));
  }
  log.setAttribute("aria-busy", "true");
  log.replaceChildren(...rows);
  log.removeAttribute("aria-busy");
  if (atEnd) log.scrollTop = log.scrollHeight;
}

function bubble(chat, message, next) {
  const box = el("article", "bubble" + (message.fromBot ? "" : " mine") + (next ? " next" : ""));
  box.setAttribute("aria-label", message.fromBot ? chat.botName : chat.personName);
  const text = el("div", "text");
  text.append(format(message.content.text, message.content.entities));
  const date = new Date(message.sentAt);
  const time = el("time", "at", clock(date));
  time.dateTime = date.toISOString();
  time.title = date.toLocaleString();
  box.append(text, time);
  const keys = message.fromBot && keyboard(message.replyMarkup, (data) =>
    attempt("problem", () => call("POST", "/presses", { bot: chat.bot, person: chat.person, messageId: message.id, data })));
  if (keys) box.append(keys);
  return box;
}

export async function refreshChat() {
  if (!chosen) return;
  const asked = chosen;
  const chat = await call("GET", "/chats/" + asked.bot + "/" + asked.person);
  if (asked === chosen) draw(chat);
}

export async function say(text) {
  await call("POST", "/messages", { bot: chosen.bot, person: chosen.person, text });
  await refreshChat();
  $("log").scrollTop = $("log").scrollHeight;
}

export async function block(blocked) {
  await call("POST", "/blocks", { bot: chosen.bot, person: chosen.person, blocked });
  await refreshChat();
}
