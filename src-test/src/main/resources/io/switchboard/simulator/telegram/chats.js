// The simulator's page: chats on the left, one of them on the right, kept up to date by events.
import { $, attempt, call } from "./page.js";
import { block, chosenKey, leave, open, refreshChat, say } from "./chat.js";
import { isFather, showFather } from "./father.js";
import { startLink } from "./links.js";
import { firstChat, refreshList } from "./list.js";

const list = () => refreshList(choose);

function choose(chat) {
  open(chat);
  list();
}

async function follow(link) {
  if (isFather(link.bot)) {
    showFather();
    return;
  }
  const body = { bot: link.bot };
  if (link.start !== null) body.start = link.start;
  const chat = await call("POST", "/chats", body);
  $("find").value = "";
  $("go").hidden = true;
  choose(chat);
}

$("find").addEventListener("input", () => {
  $("go").hidden = !startLink($("find").value);
  attempt("open-problem", list);
});
$("open").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt("open-problem", async () => {
    const link = startLink($("find").value);
    if (link) await follow(link);
    else if (firstChat()) choose(firstChat());
  });
});
$("write").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("text").value.trim();
  if (!text) return;
  attempt("problem", async () => {
    await say(text);
    list();
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
$("start").addEventListener("click", () => attempt("problem", () => say("/start").then(list)));
$("unblock").addEventListener("click", () => attempt("problem", () => block(false).then(list)));
$("block").addEventListener("click", () => attempt("problem", () => block($("block").textContent === "Block").then(list)));
$("back").addEventListener("click", () => {
  leave();
  list();
});

function live(on) {
  $("live").classList.toggle("on", on);
  $("live-text").textContent = on ? "Live" : "Connecting";
}

function listen() {
  const events = new EventSource("/simulator/events");
  events.onopen = () => {
    live(true);
    attempt("open-problem", list);
    attempt("problem", refreshChat);
  };
  events.onerror = () => live(false);
  events.onmessage = (event) => {
    attempt("open-problem", list);
    if (event.data.split(" ").includes(chosenKey())) attempt("problem", refreshChat);
  };
}

async function begin() {
  listen();
  const name = location.pathname.slice(1);
  const known = /^#(\d+)\/(\d+)$/.exec(location.hash);
  if (isFather(name)) {
    showFather();
  } else if (name) {
    await follow({ bot: name, start: new URLSearchParams(location.search).get("start") });
  } else if (known) {
    choose({ bot: Number(known[1]), person: Number(known[2]) });
  }
}
attempt("open-problem", begin);
