// The page of groups: topics on the left, one of them on the right, kept up to date by events.
import { $, attempt, call, el, tell } from "./page.js";
import { drawTopics } from "./topics.js";
import { drawTopic } from "./topic.js";

let group = null;
let topics = [];
let thread = null;
let answered = null;
const author = () => Number($("member").value);

function remember() {
  const place = group === null ? "" : "#" + group.id + (thread === null ? "" : "/" + thread);
  history.replaceState(null, "", "/groups" + place);
}

function option(value, text) {
  const node = el("option", "", text);
  node.value = value;
  return node;
}

async function refreshGroups() {
  const groups = (await call("GET", "/groups")).items;
  $("no-groups").hidden = groups.length > 0;
  $("pick").hidden = groups.length === 0;
  if (groups.length === 0) showForm(true);
  if (groups.length === 0) return;
  const wanted = groups.find((each) => group !== null && each.id === group.id) || groups[0];
  $("group").replaceChildren(...groups.map((each) => option(each.id, each.title)));
  $("group").value = wanted.id;
  await refreshGroup(wanted.id);
}

async function refreshGroup(id) {
  const [about, list] = await Promise.all([call("GET", "/groups/" + id), call("GET", "/groups/" + id + "/topics")]);
  group = about;
  topics = list.items;
  drawTopics(topics, thread, choose);
  const people = group.members.filter((each) => !each.isBot && each.status !== "left" && each.status !== "kicked");
  const before = $("member").value;
  $("member").replaceChildren(...people.map((each) => option(each.id, each.name + (each.status === "member" ? "" : " (" + each.status + ")"))));
  if (people.some((each) => String(each.id) === before)) $("member").value = before;
  if (thread !== null) await refreshTopic();
}

async function refreshTopic() {
  if (!topics.some((each) => each.id === thread)) {
    leave();
    return;
  }
  const topic = await call("GET", "/groups/" + group.id + "/topics/" + thread);
  if (topic.id === thread) drawTopic(group, topic, author(), { press, answer });
}

function choose(id) {
  if (thread !== id) answer(null);
  thread = id;
  tell("problem");
  $("frame").classList.add("reading");
  remember();
  drawTopics(topics, thread, choose);
  attempt("list-problem", async () => {
    await refreshTopic();
    if (matchMedia("(min-width: 720px)").matches) $("text").focus();
  });
}

function leave() {
  thread = null;
  $("frame").classList.remove("reading");
  $("open-topic").hidden = true;
  $("welcome").hidden = false;
  document.title = "Groups · Telegram simulator";
  remember();
  drawTopics(topics, thread, choose);
}

function press(message, data) {
  attempt("problem", () =>
    call("POST", "/groups/" + group.id + "/presses", { person: author(), messageId: message.id, data }));
}

function answer(message) {
  answered = message;
  $("answering").hidden = message === null;
  $("answering-text").textContent = message === null ? "" : message.senderName + ": " + (message.text || "file");
  if (message !== null) $("text").focus();
}

function showForm(on) {
  $("make").hidden = !on;
  $("new").setAttribute("aria-expanded", String(on));
}
$("new").addEventListener("click", () => {
  showForm($("make").hidden);
  if (!$("make").hidden) $("make-title").focus();
});
$("make").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt("make-problem", async () => {
    const bot = $("make-bot").value.trim().replace(/^@/, "");
    const made = await call("POST", "/groups", { title: $("make-title").value.trim(), forum: true, bots: bot ? [bot] : [] });
    showForm(false);
    thread = null;
    group = made;
    await refreshGroups();
    remember();
  });
});
$("group").addEventListener("change", () => {
  leave();
  attempt("list-problem", () => refreshGroup(Number($("group").value)).then(remember));
});
$("member").addEventListener("change", () => attempt("problem", refreshTopic));
$("back").addEventListener("click", leave);
$("answer-not").addEventListener("click", () => answer(null));
$("toggle").addEventListener("click", () =>
  attempt("problem", () =>
    call("PUT", "/groups/" + group.id + "/topics/" + thread, { person: author(), closed: $("toggle").dataset.closes === "true" })));
$("write").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("text").value.trim();
  if (!text) return;
  attempt("problem", async () => {
    const body = { person: author(), thread, text };
    if (answered !== null) body.replyTo = answered.id;
    await call("POST", "/groups/" + group.id + "/messages", body);
    $("text").value = "";
    answer(null);
    grow();
    await refreshTopic();
    $("log").scrollTop = $("log").scrollHeight;
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

function live(on) {
  $("live").classList.toggle("on", on);
  $("live-text").textContent = on ? "Live" : "Connecting";
}

function listen() {
  const events = new EventSource("/simulator/events");
  events.onopen = () => {
    live(true);
    attempt("list-problem", refreshGroups);
  };
  events.onerror = () => live(false);
  events.onmessage = (event) => {
    if (event.data.includes("group/")) attempt("list-problem", refreshGroups);
  };
}

const known = /^#(-\d+)(?:\/(\d+))?$/.exec(location.hash);
if (known) {
  group = { id: Number(known[1]) };
  if (known[2] !== undefined) {
    thread = Number(known[2]);
    $("frame").classList.add("reading");
  }
}
listen();
