// The console's own script: drawer, fold, search key, times in words, countdowns, copy, filters.
"use strict";

const root = document.documentElement;
const FOLDED = "switchboard.folded";
const SOON = 150;

// ---- frame ----
const stored = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // Storage is refused: nothing is remembered.
  }
};

const store = (key, value) => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage is refused: the choice holds for this page.
  }
};

function showFold() {
  document.querySelectorAll("[data-fold]").forEach((button) =>
    button.setAttribute("aria-pressed", String(root.classList.contains("folded"))));
}

function showDrawer(open) {
  root.classList.toggle("drawer", open);
  document.querySelectorAll("button[data-drawer]").forEach((button) =>
    button.setAttribute("aria-expanded", String(open)));
  if (open) {
    document.querySelector("#side a")?.focus();
  }
}

if (stored(FOLDED) === "yes") {
  root.classList.add("folded");
}
showFold();

// ---- times ----
const relative = new Intl.RelativeTimeFormat(root.lang || "en", { numeric: "auto", style: "short" });
const exact = new Intl.DateTimeFormat(root.lang || "en", { dateStyle: "medium", timeStyle: "medium" });
const clockTime = new Intl.DateTimeFormat(root.lang || "en", { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
const STEPS = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];

function inWords(seconds) {
  const [unit, size] = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? STEPS[3];
  return relative.format(Math.trunc(seconds / size), unit);
}

function untilWords(seconds) {
  if (seconds <= 0) {
    return root.lang === "en" ? "now" : relative.format(0, "second");
  }
  const s = Math.ceil(seconds);
  const pad = (n) => String(n).padStart(2, "0");
  return s >= 3600
    ? `${Math.floor(s / 3600)}:${pad(Math.floor(s / 60) % 60)}:${pad(s % 60)}`
    : `${Math.floor(s / 60)}:${pad(s % 60)}`;
}

function showTime(element) {
  const at = new Date(element.dateTime);
  if (Number.isNaN(at.getTime())) {
    return;
  }
  const seconds = (at.getTime() - Date.now()) / 1000;
  const words = { countdown: untilWords(seconds), exact: exact.format(at), clock: clockTime.format(at) }[element.dataset.show]
    ?? inWords(seconds);
  if (element.textContent !== words) {
    element.textContent = words;
  }
  element.title ||= exact.format(at);
}

const showTimes = (within) => within.querySelectorAll("time[data-show]").forEach(showTime);

showTimes(document);
setInterval(() => document.querySelectorAll("time[data-show]").forEach((time) => {
  if (time.dataset.show !== "exact" && time.dataset.show !== "clock") {
    showTime(time);
  }
}), 1000);
// What a partial update brings in is put in words before it is painted.
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) {
    addedNodes.forEach((node) => {
      if (node instanceof Element) {
        if (node.matches("time[data-show]")) {
          showTime(node);
        }
        showTimes(node);
      }
    });
  }
}).observe(document.body, { childList: true, subtree: true });

// ---- acts ----
async function copy(button) {
  const source = document.getElementById(button.dataset.copy);
  try {
    await navigator.clipboard.writeText(source.textContent.trim());
    button.querySelector(".word").textContent = button.dataset.copied;
  } catch {
    getSelection().selectAllChildren(source); // No clipboard without https: the text is selected instead.
  }
}

document.addEventListener("click", (event) => {
  if (event.target.closest("[data-fold]")) {
    root.classList.toggle("folded");
    store(FOLDED, root.classList.contains("folded") ? "yes" : "no");
    showFold();
  } else if (event.target.closest("[data-drawer]")) {
    showDrawer(!root.classList.contains("drawer"));
  } else if (event.target.closest("[data-copy]")) {
    copy(event.target.closest("[data-copy]"));
  } else if (event.target.closest("[data-keep]")) {
    const details = event.target.closest("details");
    details.open = false;
    details.querySelector("summary").focus();
  }
});

document.addEventListener("change", (event) => {
  const { submits, pickAll } = event.target.dataset;
  if (pickAll) {
    event.target.form.querySelectorAll(`[name="${pickAll}"]`).forEach((box) => {
      box.checked = event.target.checked;
    });
  }
  if (submits !== undefined) {
    event.target.form.requestSubmit(submits ? document.getElementById(submits) : undefined);
  }
});

// A list whose next page is on its way shows its skeleton, unless it comes at once.
let skeleton;

function awaitPage() {
  skeleton = setTimeout(() => root.classList.add("loading"), SOON);
}

document.addEventListener("click", (event) => {
  if (event.target.closest(".pages a, .side nav a") && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    awaitPage();
  }
});

// An empty filter stays out of the address.
document.addEventListener("submit", (event) => {
  if (event.target.method === "get") {
    awaitPage();
    for (const field of event.target.elements) {
      field.disabled ||= field.name !== "" && field.value === "";
    }
  }
});
addEventListener("pageshow", () => {
  clearTimeout(skeleton);
  root.classList.remove("loading");
  document.querySelectorAll("form[method=get] :disabled").forEach((field) => {
    field.disabled = false;
  });
});

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest?.("input, select, textarea, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    document.querySelector("[data-search]")?.focus();
  } else if (event.key === "Escape") {
    showDrawer(false);
    const open = event.target.closest?.("details.confirm[open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  }
});

// A question that opens takes the focus to its first button.
document.addEventListener("toggle", (event) => {
  if (event.target.matches?.("details.confirm[open]")) {
    event.target.querySelector("div button")?.focus();
  }
}, true);

// ---- refreshing: pauses while nobody sees the page; a page without a session asks to sign in ----
function pace() {
  for (const poll of Object.values(window.PrimeFaces?.widgets ?? {})) {
    if (poll instanceof (PrimeFaces.widget.Poll ?? Function)) {
      document.hidden ? poll.stop() : poll.start();
    }
  }
}
document.addEventListener("visibilitychange", pace);

window.jQuery?.(document).on("pfAjaxError", (event, xhr) => {
  if (xhr.status === 200 || xhr.status === 401 || xhr.status === 403) {
    location.reload(); // The answer was the sign-in page.
  }
});
