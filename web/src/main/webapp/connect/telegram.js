// The Telegram card: one view for each state of the channel.
import * as api from "./api.js";
import { el, icon, outward, say } from "./dom.js";
import { attempt, forgetAttempt, rememberAttempt } from "./session.js";
import { ago, has, t } from "./texts.js";

const PLATFORM = "telegram";
/** A bot's id, a colon, its secret; found in a whole message of BotFather's too. */
const TOKEN = /\d{3,}:[\w-]{20,}/;
const TONES = {
  connected: "ok", awaiting_start: "waiting", awaiting_code: "waiting", linking: "waiting",
  degraded: "waiting", suspended: "problem", disconnected: "problem", disabled: "neutral",
};

const at = (channel) => el("bdi", {}, `@${channel.botUsername}`);

function faultNote(refused) {
  const key = `error.${refused.code}`;
  return el("div", { class: "note problem", role: "alert" }, icon("problem"), el("div", {},
    el("p", {}, has(key) ? t(key) : refused.detail || t("error.other")),
    el("p", { class: "code", dir: "ltr" }, refused.code)));
}

/** Runs an act with its button switched off, and shows a refusal below it. */
async function during(button, faults, act) {
  button.disabled = true;
  faults.replaceChildren();
  try {
    await act();
  } catch (failure) {
    if (!(failure instanceof api.Refused)) {
      throw failure;
    }
    if (failure.status === 401) {
      dispatchEvent(new Event("signed-out"));
    }
    faults.replaceChildren(faultNote(failure));
  } finally {
    button.disabled = false;
  }
}

function tokenForm(id, verb, send) {
  const faults = el("div");
  const shape = el("p", { class: "fault", id: `${id}-fault`, hidden: true }, t("token.shape"));
  const input = el("input", {
    id, type: "password", dir: "ltr", autocomplete: "off", autocapitalize: "none", spellcheck: "false",
    placeholder: "123456789:AAE…", "aria-describedby": shape.id, maxlength: 1000,
    paste: (event) => {
      const found = TOKEN.exec(event.clipboardData?.getData("text") ?? "");
      if (found) {
        event.preventDefault();
        input.value = found[0];
        check(false);
      }
    },
    input: () => check(false),
    blur: () => input.value && check(true),
  });
  const show = el("button", {
    type: "button", class: "button", "aria-pressed": "false", "aria-controls": id,
    click: () => {
      const hide = input.type === "text";
      input.type = hide ? "password" : "text";
      show.textContent = t(hide ? "token.show" : "token.hide");
      show.setAttribute("aria-pressed", String(!hide));
    },
  }, t("token.show"));
  function check(strictly) {
    const good = TOKEN.test(input.value);
    if (good || strictly) {
      shape.hidden = good;
      input.setAttribute("aria-invalid", String(!good));
    }
    return good;
  }
  const button = el("button", { type: "submit", class: "button main" }, verb);
  return el("form", {
    novalidate: true,
    submit: (event) => {
      event.preventDefault();
      if (!check(true)) {
        input.focus();
        return;
      }
      during(button, faults, () => send(TOKEN.exec(input.value)[0]));
    },
  },
  el("label", { for: id }, t("token.label")),
  el("div", { class: "reveal" }, input, show), shape, button, faults);
}

function steps(links, changed) {
  return el("ol", { class: "steps" },
    el("li", {}, el("h3", {}, t("step1.title")), el("p", {}, t("step1.text")),
      outward(links + "BotFather", { class: "button" }, t("step1.open"), icon("external"))),
    el("li", {}, el("h3", {}, t("step2.title")), el("p", {}, t("step2.text"))),
    el("li", {}, el("h3", {}, t("step3.title")), el("p", {}, t("step3.text")),
      tokenForm("bot-token", t("step3.connect"), async (botToken) => {
        rememberAttempt(PLATFORM, await api.setUp(PLATFORM, botToken));
        changed();
      })));
}

function countdown(expiresAt, six) {
  const left = el("p", { class: "soft small" });
  const show = () => {
    const seconds = Math.ceil((new Date(expiresAt) - Date.now()) / 1000);
    if (seconds > 0) {
      left.textContent = t("start.valid", { time: `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}` });
    } else {
      left.textContent = t("start.expired");
      six.dataset.old = "";
    }
    if (seconds > 0 && (left.isConnected || !left.dataset.shown)) {
      left.dataset.shown = "";
      setTimeout(show, 1000);
    }
  };
  show();
  return left;
}

function begin(channel, links, changed) {
  const known = attempt(PLATFORM);
  const again = askedTwice("start.again", "start.againText", "start.againYes", async () => {
    await api.disconnect(PLATFORM);
    forgetAttempt(PLATFORM);
    changed();
  });
  if (!known || known.botUsername !== channel.botUsername) {
    return [el("p", {}, t("start.lost")),
      outward(links + channel.botUsername, { class: "button main" }, t("start.open"), icon("external")), again];
  }
  const qr = el("img", { alt: t("start.qr"), width: 184, height: 184, hidden: true });
  api.qrImage(known.startLink).then((url) => {
    qr.src = url;
    qr.hidden = false;
  }, () => qr.remove());
  const six = el("p", { class: "six", dir: "ltr", "aria-label": [...known.code].join(" ") }, known.code);
  return [el("div", { class: "start" },
    el("div", {}, el("h3", {}, t("start.title")), el("p", { class: "soft" }, t("start.text"))),
    outward(known.startLink, { class: "button main" }, icon("telegram"), t("start.open")),
    qr,
    el("p", { class: "or" }, t("start.or")),
    el("div", {}, el("p", {}, t("start.code", { bot: "" }).trim(), " ", at(channel)), six, countdown(known.expiresAt, six)),
    el("p", { class: "waits" }, t("start.waits"))),
  again];
}

function askedTwice(nameKey, textKey, yesKey, act) {
  const faults = el("div");
  const place = el("div");
  const open = el("button", {
    type: "button", class: "button",
    click: () => {
      const yes = el("button", { type: "button", class: "button danger", click: () => during(yes, faults, act) }, t(yesKey));
      const keep = el("button", {
        type: "button", class: "button",
        click: () => {
          place.replaceChildren(open);
          open.focus();
        },
      }, t("keep"));
      place.replaceChildren(el("div", { class: "ask", role: "group", "aria-label": t(nameKey) },
        el("p", {}, t(textKey)), el("div", { class: "acts" }, yes, keep), faults));
      keep.focus();
    },
  }, t(nameKey));
  place.append(open);
  return place;
}

function testAct() {
  const answer = el("div", { role: "status" });
  const button = el("button", {
    type: "button", class: "button main",
    click: () => during(button, answer, async () => {
      const { outcome, reason } = await api.test(PLATFORM);
      const good = outcome === "delivered";
      answer.replaceChildren(el("div", { class: `note ${good ? "ok" : "problem"}` }, icon(good ? "ok" : "problem"),
        el("div", {}, el("p", {}, t(good ? "test.arrived" : "test.failed")),
          reason && !good ? el("p", { class: "code", dir: "ltr" }, reason) : null)));
    }),
  }, t("test.send"));
  return [button, answer];
}

function ended(changed) {
  return askedTwice("disconnect", "disconnect.text", "disconnect.yes", async () => {
    await api.disconnect(PLATFORM);
    forgetAttempt(PLATFORM);
    say(t("disconnect.done"));
    changed();
  });
}

function connected(channel, changed) {
  const [button, answer] = testAct();
  return [
    channel.status === "degraded" && el("div", { class: "note waiting" }, icon("waiting"),
      el("div", {}, el("p", {}, t("degraded.text")),
        channel.health?.reason ? el("p", { class: "code" }, channel.health.reason) : null)),
    el("p", {}, t("connected.text")),
    channel.lastUsedAt && el("p", { class: "soft small" }, t("connected.last", { ago: ago(channel.lastUsedAt) })),
    el("div", { class: "acts" }, button), answer, ended(changed),
  ];
}

function suspended(channel, links, changed) {
  return [
    el("div", { class: "note problem" }, icon("problem"), el("div", {}, el("p", {}, t("suspended.text")),
      channel.health?.reason ? el("p", { class: "code", dir: "ltr" }, channel.health.reason) : null)),
    outward(links + "BotFather", { class: "button" }, t("step1.open"), icon("external")),
    tokenForm("new-token", t("suspended.replace"), async (botToken) => {
      await api.replaceCredential(PLATFORM, botToken);
      changed();
    }),
    ended(changed),
  ];
}

function gone(channel, links, changed) {
  return [
    el("div", { class: "note waiting" }, icon("waiting"), el("p", {}, t("gone.text"))),
    outward(links + channel.botUsername, { class: "button main" }, icon("telegram"), t("start.open")),
    ended(changed),
  ];
}

function body(channel, links, changed) {
  switch (channel?.status) {
    case undefined:
      return [el("p", { class: "soft" }, t("telegram.lead")), steps(links, changed)];
    case "awaiting_start":
    case "awaiting_code":
    case "linking":
      return begin(channel, links, changed);
    case "suspended":
      return suspended(channel, links, changed);
    case "disconnected":
      return gone(channel, links, changed);
    case "disabled":
      return [el("p", {}, t("disabled.text")), ended(changed)];
    default:
      return connected(channel, changed);
  }
}

/** The card for this state of the channel (undefined: not set up); links to bots begin with `links`. */
export function telegramCard(channel, links, changed) {
  const tone = channel ? TONES[channel.status] ?? "neutral" : "neutral";
  return el("section", { class: "card channel", "aria-labelledby": "telegram-name" },
    el("header", {},
      el("span", { class: "mark" }, icon("telegram")),
      el("div", { class: "name" }, el("h2", { id: "telegram-name", tabindex: -1 }, "Telegram"),
        channel?.botUsername ? el("span", { class: "soft small" }, at(channel)) : null),
      el("span", { class: `state ${tone}` }, icon(tone), t(`status.${channel?.status ?? "none"}`))),
    el("div", { class: "body" }, body(channel, links, changed)));
}

/** What the card's look depends on: while it is the same, nothing is drawn anew. */
export const telegramLook = (channel) =>
  channel ? [channel.status, channel.botUsername, channel.health?.reason, attempt(PLATFORM)?.code] : null;

/** Whether something is expected to happen within seconds. */
export const telegramWaits = (channel) => ["awaiting_start", "awaiting_code", "linking"].includes(channel?.status);
