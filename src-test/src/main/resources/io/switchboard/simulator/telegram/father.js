// Stands for @BotFather, the bot that makes bots: a form instead of a talk.
import { $, attempt, call } from "./page.js";

export const isFather = (name) => name.toLowerCase() === "botfather";

/** Opens the form in the place of a chat. */
export function showFather() {
  $("frame").classList.add("reading");
  $("welcome").hidden = true;
  $("open-chat").hidden = true;
  $("made").hidden = true;
  $("father").hidden = false;
  document.title = "BotFather · Telegram simulator";
  $("bot-username").value = "my" + Math.floor(1000 + Math.random() * 9000) + "_bot";
  $("bot-name").focus();
}

$("make").addEventListener("submit", (event) => {
  event.preventDefault();
  attempt("make-problem", async () => {
    const bot = await call("POST", "/bots", {
      username: $("bot-username").value.trim().replace(/^@/, ""),
      firstName: $("bot-name").value.trim(),
    });
    $("bot-token").textContent = bot.token;
    $("made").hidden = false;
    $("copy-token").focus();
  });
});

$("copy-token").addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText($("bot-token").textContent);
    $("copy-token").textContent = "Copied";
  } catch {
    getSelection().selectAllChildren($("bot-token")); // No clipboard here: the token is selected instead.
  }
});
