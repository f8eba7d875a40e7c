// The REST API, as the user of this page's token.
import { token } from "./session.js";

const ROOT = new URL("../v1/", location.href);
const PATIENCE = 20_000;

/** A refusal: its stable code, the API's own words, the HTTP status (0: nothing was reached). */
export class Refused extends Error {
  constructor(status, code, detail) {
    super(code);
    this.status = status;
    this.code = code;
    this.detail = detail;
  }
}

async function call(url, options) {
  let answer;
  try {
    answer = await fetch(url, {
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE),
      ...options,
    });
  } catch {
    throw new Refused(0, "unreachable", "");
  }
  if (answer.ok) {
    return answer;
  }
  const problem = await answer.json().catch(() => ({}));
  throw new Refused(answer.status, problem.code ?? `http_${answer.status}`, problem.detail ?? "");
}

async function api(method, path, body) {
  const headers = { Authorization: `Bearer ${token()}`, Accept: "application/json" };
  if (body !== undefined) {
    headers["Content-Type"] = "application/json";
  }
  const answer = await call(new URL(path, ROOT), {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  return answer.status === 204 ? null : answer.json();
}

export const platforms = async () => (await call(new URL("platforms", location.href))).json();
export const channels = async () => (await api("GET", "channels")).items;
export const setUp = (platform, botToken) => api("POST", `channels/${platform}/setup`, { botToken });
export const replaceCredential = (platform, botToken) =>
  api("POST", `channels/${platform}/credential`, { botToken });
export const test = (platform) => api("POST", `channels/${platform}/test`);
export const disconnect = (platform) => api("DELETE", `channels/${platform}`);

/** The link as an image; it is sent in the body, as addresses end up in logs. */
export async function qrImage(link) {
  const answer = await call(new URL("qr", location.href), {
    method: "POST",
    headers: { "Content-Type": "text/plain" },
    body: link,
  });
  return URL.createObjectURL(await answer.blob());
}
