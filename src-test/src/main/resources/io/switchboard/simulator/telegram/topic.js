// One topic: its messages with their keys, its pin, and whether it is open.
import { $, clock, el } from "./page.js";
import { format } from "./format.js";
import { inWords } from "./events.js";
import { keyboard } from "./keys.js";
import { drawIcon } from "./topics.js";

let shown = null;
let place = null;

function size(bytes) {
  return bytes < 1024 ? bytes + " B" : bytes < 1 << 20 ? Math.round(bytes / 1024) + " KB" : (bytes / (1 << 20)).toFixed(1) + " MB";
}

function attached(file) {
  if (file.photo) {
    const image = el("img", "photo");
    image.src = "/simulator/files/" + file.number;
    image.alt = "Photo";
    image.width = file.width;
    image.height = file.height;
    image.style.height = "auto";
    return image;
  }
  const row = el("p", "document");
  const link = el("a", "", file.name);
  link.href = "/simulator/files/" + file.number;
  link.download = file.name;
  row.append(link, el("small", "", size(file.size)));
  return row;
}

function stamp(message) {
  const date = new Date(message.sentAt);
  const words = [message.silent ? "silent" : "", message.editedAt ? "edited" : "", clock(date)];
  const time = el("time", "", words.filter(Boolean).join(" · "));
  time.dateTime = date.toISOString();
  time.title = date.toLocaleString();
  return time;
}

function bubble(message, earlier, author, acts, next) {
  const mine = message.senderId === author;
  const box = el("article", "bubble" + (mine ? " mine" : "") + (next ? " next" : ""));
  box.id = "m" + message.id;
  box.setAttribute("aria-label", message.senderName);
  if (next) {
    const sender = el("div", "sender", message.senderName);
    sender.style.setProperty("--hue", (message.senderId * 47) % 360);
    if (message.fromBot) sender.append(el("small", "", "bot"));
    box.append(sender);
  }
  const answered = earlier.get(message.repliesTo);
  if (answered) box.append(el("span", "answered", answered.senderName + ": " + (answered.text || "file")));
  if (message.attachment) box.append(attached(message.attachment));
  const text = el("div", "text");
  text.append(format(message.text, message.entities));
  const foot = el("div", "at");
  const reply = el("button", "reply", "Reply");
  reply.type = "button";
  reply.addEventListener("click", () => acts.answer(message));
  foot.append(reply, stamp(message));
  box.append(text, foot);
  const keys = message.fromBot && keyboard(message.replyMarkup, (data) => acts.press(message, data));
  if (keys) box.append(keys);
  return box;
}

function rows(topic, author, acts) {
  const made = [];
  const earlier = new Map();
  let day = "";
  let sender = null;
  for (const message of topic.messages) {
    const date = new Date(message.sentAt);
    if (date.toDateString() !== day) {
      day = date.toDateString();
      const today = new Date().toDateString() === day;
      made.push(el("p", "day", today ? "Today" : date.toLocaleDateString(undefined, { dateStyle: "long" })));
    }
    if (message.service) {
      made.push(el("p", "event", inWords(message)));
      sender = null;
    } else {
      made.push(bubble(message, earlier, author, acts, sender !== message.senderId));
      sender = message.senderId;
    }
    earlier.set(message.id, message);
  }
  return made;
}

function drawPin(topic) {
  const id = Math.max(0, ...topic.pinned);
  const message = topic.messages.find((each) => each.id === id);
  $("pin").hidden = id === 0;
  $("pin-text").textContent = message ? message.text || "A file" : "A pinned message";
  $("pin").onclick = () => document.getElementById("m" + id)?.scrollIntoView({ block: "center" });
}

/** Draws a topic as `author` sees it; `acts.press` and `acts.answer` do what is asked for. */
export function drawTopic(group, topic, author, acts) {
  const members = group.members.filter((each) => each.status !== "left" && each.status !== "kicked").length;
  drawIcon($("topic-icon"), topic);
  $("topic-title").textContent = topic.name;
  $("topic-sub").textContent = (topic.closed ? "Closed · " : "") + group.title + " · " + members + (members === 1 ? " member" : " members");
  $("toggle").hidden = topic.id === 0;
  $("toggle").textContent = topic.closed ? "Reopen" : "Close";
  $("toggle").dataset.closes = String(!topic.closed);
  $("welcome").hidden = true;
  $("open-topic").hidden = false;
  document.title = topic.name + " · Telegram simulator";
  drawPin(topic);
  const here = group.id + "/" + topic.id;
  const key = author + " " + topic.messages.map((message) => message.id + "." + message.editedAt).join();
  if (place === here && key === shown) return;
  const log = $("log");
  const atEnd = place !== here || log.scrollHeight - log.scrollTop - log.clientHeight < 48;
  place = here;
  shown = key;
  log.setAttribute("aria-busy", "true");
  log.replaceChildren(...rows(topic, author, acts));
  log.removeAttribute("aria-busy");
  if (atEnd) log.scrollTop = log.scrollHeight;
}
