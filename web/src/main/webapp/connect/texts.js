// The page's texts, in the reader's language.
const LANGUAGES = {
  en: "English", de: "Deutsch", lv: "Latviešu", ru: "Русский",
  es: "Español", fr: "Français", ar: "العربية", pt: "Português",
};
const RIGHT_TO_LEFT = new Set(["ar"]);
const KEY = "switchboard.language";
let bundle = {};
let fallback = {};

function remembered() {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null; // Storage is refused: the browser's languages decide.
  }
}

const load = async (language) => (await fetch(new URL(`texts/${language}.json`, location.href))).json();

function wanted() {
  const asked = new URL(location.href).searchParams.get("lang");
  return [asked, remembered(), ...navigator.languages]
    .filter(Boolean)
    .map((language) => language.toLowerCase().split("-")[0])
    .find((language) => language in LANGUAGES) ?? "en";
}

async function use(language) {
  fallback = fallback.title ? fallback : await load("en");
  bundle = language === "en" ? fallback : await load(language);
  document.documentElement.lang = language;
  document.documentElement.dir = RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
  document.title = t("title");
  document.querySelector("#language").setAttribute("aria-label", t("language"));
  document.querySelector("[data-theme-switch]").setAttribute("aria-label", t("theme"));
}

/** A text, with {name} filled in; English where the language lacks it. */
export function t(key, values = {}) {
  return (bundle[key] ?? fallback[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);
}

export const has = (key) => key in fallback;

/** Loads the reader's language and fills the choice; calls back when another one is chosen. */
export async function startTexts(changed) {
  const choice = document.getElementById("language");
  const language = wanted();
  for (const [code, name] of Object.entries(LANGUAGES)) {
    choice.add(new Option(name, code, false, code === language));
  }
  choice.addEventListener("change", async () => {
    try {
      localStorage.setItem(KEY, choice.value);
    } catch {
      // Storage is refused: the choice holds for this page.
    }
    await use(choice.value);
    changed();
  });
  await use(language);
}

export function ago(instant) {
  const seconds = (new Date(instant).getTime() - Date.now()) / 1000;
  const [unit, size] = [["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]]
    .find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "auto" })
    .format(Math.trunc(seconds / size), unit);
}
