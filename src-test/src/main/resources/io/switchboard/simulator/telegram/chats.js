"use strict";

const $ = (id) => document.getElementById(id);
const el = (name, className, text) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
};

let chats = [];
let chosen = null;
let shown = null;

async function call(method, path, body) {
  const answer = await fetch("/simulator" + path, {
    method,
    headers: body ? { "Content-Type": "application/json" } : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const result = await answer.json();
  if (!answer.ok) throw new Error(result.error || "The simulator answered " + answer.status);
  return result;
}

function tell(id, message) {
  $(id).textContent = message || "";
  $(id).hidden = !message;
}

async function attempt(problemId, act) {
  try {
    tell(problemId);
    await act();
  } catch (problem) {
    const lost = problem instanceof TypeError;
    tell(problemId, lost ? "The simulator does not answer. Is it still running?" : problem.message);
  }
}

/* ---------- the list ---------- */

const hue = (id) => String((Number(id) * 47) % 360);

function face(node, name, id) {
  node.textContent = [...name.trim()][0]?.toUpperCase() || "?";
  node.style.setProperty("--hue", hue(id));
}

const pad = (number) => String(number).padStart(2, "0");
const clock = (date) => pad(date.getHours()) + ":" + pad(date.getMinutes());

function when(millis) {
  if (!millis) return "";
  const date = new Date(millis);
  const today = new Date().toDateString() === date.toDateString();
  return today ? clock(date) : date.toLocaleDateString(undefined, { day: "numeric", month: "short" });
}

function isChosen(chat) {
  return chosen && chosen.bot === chat.bot && chosen.person === chat.person;
}

function entry(chat) {
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

async function refreshList() {
  const wanted = startLink($("find").value) ? "" : $("find").value.trim();
  const page = await call("GET", "/chats?search=" + encodeURIComponent(wanted));
  chats = page.items;
  const focused = document.activeElement?.dataset?.key;
  $("chats").replaceChildren(...chats.map(entry));
  if (focused) $("chats").querySelector('[data-key="' + focused + '"]')?.focus({ preventScroll: true });
  $("no-chats").hidden = chats.length > 0 || wanted !== "";
  const rest = page.total - chats.length;
  const none = wanted !== "" && page.total === 0;
  $("more").hidden = rest <= 0 && !none;
  $("more").textContent = none ? "No chat matches. Change the words above." : rest + " more. Search to find them.";
}

/* ---------- one chat ---------- */

function choose(chat) {
  const other = !isChosen(chat);
  chosen = { bot: chat.bot, person: chat.person };
  if (other) shown = null;
  $("frame").classList.add("reading");
  history.replaceState(null, "", "/#" + chat.bot + "/" + chat.person);
  attempt("problem", async () => {
    await refreshChat();
    if (matchMedia("(min-width: 720px)").matches) ($("write").hidden ? $("start") : $("text")).focus();
  });
  refreshList();
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
  const keys = keyboard(chat, message);
  if (keys) box.append(keys);
  return box;
}

/* Entities nest properly: each is built from its own stretch of the text, with what lies inside it. */
function format(text, entities) {
  const build = (from, to, inside) => {
    const part = document.createDocumentFragment();
    let at = from;
    for (let i = 0; i < inside.length; i++) {
      const entity = inside[i];
      const end = Math.min(entity.offset + entity.length, to);
      if (entity.offset < at) continue;
      plain(part, text.slice(at, entity.offset));
      const within = inside.slice(i + 1).filter((other) => other.offset < end);
      const node = element(entity);
      node.append(build(entity.offset, end, within));
      part.append(node);
      at = end;
      if ((node.tagName === "PRE" || node.tagName === "BLOCKQUOTE") && text[at] === "\n") at++;
    }
    plain(part, text.slice(at, to));
    return part;
  };
  return build(0, text.length, entities || []);
}

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote" };

function element(entity) {
  if (entity.type === "text_link") return link(entity.argument);
  if (entity.type === "spoiler") {
    const spoiler = el("button", "spoiler");
    spoiler.type = "button";
    spoiler.setAttribute("aria-expanded", "false");
    spoiler.title = "Hidden text: press to show it";
    spoiler.addEventListener("click", () => spoiler.setAttribute("aria-expanded", "true"));
    return spoiler;
  }
  return el(TAGS[entity.type] || "span");
}

function link(target) {
  const node = el("a");
  if (/^https?:\/\//i.test(target)) {
    node.href = target;
    node.target = "_blank";
    node.rel = "noopener noreferrer";
  }
  node.title = target;
  return node;
}

function plain(part, text) {
  let at = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/gi)) {
    part.append(text.slice(at, match.index));
    const node = link(match[0]);
    node.textContent = match[0];
    part.append(node);
    at = match.index + match[0].length;
  }
  part.append(text.slice(at));
}

function keyboard(chat, message) {
  if (!message.fromBot || !message.replyMarkup) return null;
  const rows = JSON.parse(message.replyMarkup).inline_keyboard;
  if (!rows) return null;
  const keys = el("div", "keys");
  for (const row of rows) {
    const line = el("div");
    for (const key of row) {
      const node = key.url ? link(key.url) : el("button");
      node.textContent = key.text;
      if (!key.url) {
        node.type = "button";
        node.addEventListener("click", () =>
          attempt("problem", () =>
            call("POST", "/presses", { bot: chat.bot, person: chat.person, messageId: message.id, data: key.callback_data || "" })));
      }
      line.append(node);
    }
    keys.append(line);
  }
  return keys;
}

async function refreshChat() {
  if (!chosen) return;
  const asked = chosen;
  const chat = await call("GET", "/chats/" + asked.bot + "/" + asked.person);
  if (asked === chosen) draw(chat);
}

async function say(text) {
  await call("POST", "/messages", { bot: chosen.bot, person: chosen.person, text });
  await refreshChat();
  $("log").scrollTop = $("log").scrollHeight;
  refreshList();
}

async function block(blocked) {
  await call("POST", "/blocks", { bot: chosen.bot, person: chosen.person, blocked });
  await refreshChat();
  refreshList();
}

/* ---------- start links ---------- */

/* https://t.me/name?start=payload, tg://resolve?domain=name&start=payload, or /name?start=payload here */
function startLink(text) {
  const given = text.trim();
  if (!/^(https?:\/\/|tg:\/\/|t\.me\/|@\w+$)/i.test(given)) return null;
  if (given.startsWith("@")) return { bot: given.slice(1), start: null };
  try {
    const url = new URL(/^t\.me/i.test(given) ? "https://" + given : given);
    const bot = url.protocol === "tg:" ? url.searchParams.get("domain") : url.pathname.slice(1);
    return bot ? { bot, start: url.searchParams.get("start") } : null;
  } catch {
    return null;
  }
}

async function follow(link) {
  const body = { bot: link.bot };
  if (link.start !== null) body.start = link.start;
  const chat = await call("POST", "/chats", body);
  $("find").value = "";
  $("go").hidden = true;
  choose(chat);
}

/* ---------- wiring ---------- */

$("find").addEventListener("input", () => {
  $("go").hidden = !startLink($("find").value);
  attempt("open-problem", refreshList);
});
$("open").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt("open-problem", async () => {
    const link = startLink($("find").value);
    if (link) await follow(link);
    else if (chats.length > 0) choose(chats[0]);
  });
});
$("write").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("text").value.trim();
  if (!text) return;
  attempt("problem", async () => {
    await say(text);
    $("text").value = "";
    grow();
  });
});
$("text").addEventListener("keydown", (event) => {
  if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    $("write").requestSubmit();
  }
});
const grow = () => {
  $("text").style.height = "auto";
  $("text").style.height = Math.min(160, $("text").scrollHeight + 2) + "px";
};
$("text").addEventListener("input", grow);
$("start").addEventListener("click", () => attempt("problem", () => say("/start")));
$("unblock").addEventListener("click", () => attempt("problem", () => block(false)));
$("block").addEventListener("click", () => attempt("problem", () => block($("block").textContent === "Block")));
$("back").addEventListener("click", () => {
  $("frame").classList.remove("reading");
  chosen = null;
  shown = null;
  $("open-chat").hidden = true;
  $("welcome").hidden = false;
  history.replaceState(null, "", "/");
  document.title = "Telegram simulator";
  refreshList();
});

function live(on) {
  $("live").classList.toggle("on", on);
  $("live-text").textContent = on ? "Live" : "Connecting";
}

function listen() {
  const events = new EventSource("/simulator/events");
  events.onopen = () => {
    live(true);
    attempt("open-problem", refreshList);
    attempt("problem", refreshChat);
  };
  events.onerror = () => live(false);
  events.onmessage = (event) => {
    attempt("open-problem", refreshList);
    if (chosen && event.data.split(" ").includes(chosen.bot + "/" + chosen.person)) attempt("problem", refreshChat);
  };
}

async function begin() {
  listen();
  const name = location.pathname.slice(1);
  const known = /^#(\d+)\/(\d+)$/.exec(location.hash);
  if (name) {
    await follow({ bot: name, start: new URLSearchParams(location.search).get("start") });
  } else if (known) {
    choose({ bot: Number(known[1]), person: Number(known[2]) });
  }
}
attempt("open-problem", begin);
