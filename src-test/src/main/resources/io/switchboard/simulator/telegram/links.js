// Start links in all their shapes.

/* https://t.me/name?start=payload, tg://resolve?domain=name&start=payload, or /name?start=payload here */
export function startLink(text) {
  const given = text.trim();
  if (!/^(https?:\/\/|tg:\/\/|t\.me\/|@\w+$)/i.test(given)) return null;
  if (given.startsWith("@")) return { bot: given.slice(1), start: null };
  try {
    const url = new URL(/^t\.me/i.test(given) ? "https://" + given : given);
    const bot = url.protocol === "tg:" ? url.searchParams.get("domain") : url.pathname.slice(1);
    return bot ? { bot, start: url.searchParams.get("start") } : null;
  } catch {
    return null;
  }
}
