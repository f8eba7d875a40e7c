// Shows a card for each platform of this installation, and keeps their states up to date.
import * as api from "./api.js";
import { el, icon, say } from "./dom.js";
import { forgetAttempt, takeToken } from "./session.js";
import { telegramCard, telegramLook, telegramWaits } from "./telegram.js";
import { startTexts, t } from "./texts.js";

const SOON = 2_000;
const SLOWLY = 20_000;
const CARDS = { telegram: { card: telegramCard, look: telegramLook, waits: telegramWaits } };

const main = document.getElementById("main");
const hasToken = takeToken() !== null;
let offered = [];
let channels = null;
let drawn = new Map();
let timer;
let isOver = false;

function over(key) {
  isOver = true;
  clearTimeout(timer);
  main.replaceChildren(el("div", { class: "over" }, icon("waiting"),
    el("h1", {}, t(`${key}.title`)), el("p", { class: "soft" }, t(`${key}.text`))));
}

function frame() {
  drawn = new Map();
  main.replaceChildren(
    el("h1", {}, t("title")),
    el("p", { class: "lead" }, t("lead")),
    el("div", { id: "trouble", role: "status" }),
    el("div", { id: "channels" }, channels === null ? el("div", { class: "card skeleton", "aria-busy": "true" }) : null));
}

function trouble(shown) {
  const place = document.getElementById("trouble");
  if (place && Boolean(place.firstChild) !== shown) {
    place.replaceChildren(...(shown
      ? [el("div", { class: "note waiting" }, icon("waiting"), el("p", {}, t("error.unreachable")))] : []));
  }
}

function announce(before, channel) {
  if (before === undefined) {
    return;
  }
  say(`${t(`status.${channel?.status ?? "none"}`)}`);
  if (channel?.status === "connected") {
    forgetAttempt(channel.platform);
  }
}

function draw() {
  const place = document.getElementById("channels");
  if (drawn.size === 0) {
    place.replaceChildren();
  }
  for (const { platform, links } of offered.filter((offer) => offer.platform in CARDS)) {
    const channel = channels.find((item) => item.platform === platform);
    const { card, look } = CARDS[platform];
    const before = drawn.get(platform);
    const now = JSON.stringify(look(channel));
    if (before?.look === now) {
      continue;
    }
    const element = card(channel, links, refresh);
    if (before) {
      const hadFocus = before.element.contains(document.activeElement);
      before.element.replaceWith(element);
      announce(before.look, channel);
      if (hadFocus) {
        element.querySelector("h2").focus();
      }
    } else {
      place.append(element);
    }
    drawn.set(platform, { look: now, element });
  }
}

const waits = () => channels?.some((channel) => CARDS[channel.platform]?.waits(channel));

async function refresh() {
  clearTimeout(timer);
  try {
    offered = offered.length ? offered : await api.platforms();
    channels = await api.channels();
    if (isOver) {
      return;
    }
    trouble(false);
    draw();
  } catch (failure) {
    if (!(failure instanceof api.Refused)) {
      throw failure;
    }
    if (failure.status === 401 || failure.status === 403) {
      over("expired");
      return;
    }
    trouble(true);
  }
  clearTimeout(timer);
  if (!document.hidden && !isOver) {
    timer = setTimeout(refresh, waits() || channels === null ? SOON : SLOWLY);
  }
}

await startTexts(() => {
  if (isOver) {
    location.reload();
  } else {
    frame();
    if (channels !== null) {
      draw();
    }
  }
});

if (hasToken) {
  frame();
  addEventListener("signed-out", () => over("expired"));
  document.addEventListener("visibilitychange", () => !document.hidden && !isOver && refresh());
  refresh();
} else {
  over("missing");
}
