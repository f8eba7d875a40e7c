// The user's token, and what only this browser tab knows. Neither stays in the address.
const TOKEN = "switchboard.connect.token";
const kept = new Map();

function read(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return kept.get(key) ?? null; // Storage is refused: it lives as long as the page.
  }
}

function write(key, value) {
  try {
    value === null ? sessionStorage.removeItem(key) : sessionStorage.setItem(key, value);
  } catch {
    value === null ? kept.delete(key) : kept.set(key, value);
  }
}

/** Takes the token out of the address bar and the history, at once. */
export function takeToken() {
  const address = new URL(location.href);
  const token = address.searchParams.get("token");
  if (token !== null) {
    if (token !== read(TOKEN)) {
      write(TOKEN, token);
      forgetAttempt("telegram"); // Another user may have been here in this tab.
    }
    address.searchParams.delete("token");
    history.replaceState(null, "", address);
  }
  return read(TOKEN);
}

export const token = () => read(TOKEN);

/** The set-up under way: its link and code are answered once only. */
export const attempt = (platform) => JSON.parse(read(`switchboard.connect.${platform}`) ?? "null");
export const rememberAttempt = (platform, value) =>
  write(`switchboard.connect.${platform}`, JSON.stringify(value));
export function forgetAttempt(platform) {
  write(`switchboard.connect.${platform}`, null);
}
