// The list of a group's topics: what was written last comes first.
import { $, clock, el } from "./page.js";
import { inWords } from "./events.js";

const SVG = "http://www.w3.org/2000/svg";
const LOCK = "M6 9V7a4 4 0 0 1 8 0v2M5 9h10v7H5z";
const PIN = "M8 3h6l-1 5 3 3H5l3-3zM10.5 11v6";
const HASH = "M8 3 6 17M14 3l-2 14M4 7.5h13M3.5 12.5h13";

function sign(path, size, words) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("width", size);
  svg.setAttribute("height", size);
  if (words) {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", words);
    const title = document.createElementNS(SVG, "title");
    title.textContent = words;
    svg.append(title);
  } else {
    svg.setAttribute("aria-hidden", "true");
  }
  const line = document.createElementNS(SVG, "path");
  line.setAttribute("d", path);
  for (const [name, value] of [["fill", "none"], ["stroke", "currentColor"], ["stroke-width", "1.8"], ["stroke-linecap", "round"], ["stroke-linejoin", "round"]]) {
    line.setAttribute(name, value);
  }
  svg.append(line);
  return svg;
}

/** Puts a topic's icon into this element: its emoji, its letter, or General's sign. */
export function drawIcon(node, topic) {
  node.replaceChildren();
  node.classList.toggle("letter", topic.id !== 0 && !topic.iconEmoji);
  node.style.setProperty("--shade", topic.id === 0 ? "var(--soft)" : "#" + topic.iconColor.toString(16).padStart(6, "0"));
  if (topic.id === 0) node.append(sign(HASH, 20));
  else node.textContent = topic.iconEmoji || [...topic.name][0].toUpperCase();
}

function when(millis) {
  const date = new Date(millis);
  const today = new Date().toDateString() === date.toDateString();
  return today ? clock(date) : date.toLocaleDateString(undefined, { day: "numeric", month: "short" });
}

function said(topic) {
  const last = topic.last;
  if (!last) return "Nothing yet";
  return last.service ? inWords(last) : last.senderName + ": " + (last.text || (last.attachment.photo ? "Photo" : last.attachment.name));
}

function entry(topic, chosen, choose) {
  const item = el("li");
  const button = el("button", "entry");
  button.type = "button";
  button.dataset.thread = topic.id;
  if (topic.id === chosen) button.setAttribute("aria-current", "true");
  const icon = el("span", "topic-icon");
  icon.setAttribute("aria-hidden", "true");
  drawIcon(icon, topic);
  const middle = el("span");
  middle.style.minWidth = "0";
  const name = el("span", "names");
  name.title = topic.name;
  name.append(el("b", "", topic.name));
  middle.append(name, el("span", "last", said(topic)));
  const end = el("span", "side-end");
  const time = el("time", "when", topic.last ? when(topic.last.sentAt) : "");
  const marks = el("span", "marks");
  if (topic.pinned.length > 0) marks.append(sign(PIN, 14, "Has a pinned message"));
  if (topic.closed) marks.append(sign(LOCK, 14, "Closed"));
  end.append(time, marks);
  button.append(icon, middle, end);
  button.addEventListener("click", () => choose(topic.id));
  item.append(button);
  return item;
}

/** Draws the list; a press on a topic gives its id to `choose`. */
export function drawTopics(topics, chosen, choose) {
  const sorted = [...topics].sort((a, b) => (b.last?.id || b.id) - (a.last?.id || a.id));
  const focused = document.activeElement?.dataset?.thread;
  $("topics").replaceChildren(...sorted.map((topic) => entry(topic, chosen, choose)));
  if (focused !== undefined) $("topics").querySelector('[data-thread="' + focused + '"]')?.focus({ preventScroll: true });
}
