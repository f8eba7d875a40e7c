// A message's text with its entities as elements; text is always text, never markup.
import { el } from "./page.js";

/* Entities nest properly: each is built from its own stretch of the text, with what lies inside it. */
export function format(text, entities) {
  const build = (from, to, inside) => {
    const part = document.createDocumentFragment();
    let at = from;
    for (let i = 0; i < inside.length; i++) {
      const entity = inside[i];
      const end = Math.min(entity.offset + entity.length, to);
      if (entity.offset < at) continue;
      plain(part, text.slice(at, entity.offset));
      const within = inside.slice(i + 1).filter((other) => other.offset < end);
      const node = element(entity);
      node.append(build(entity.offset, end, within));
      part.append(node);
      at = end;
      if ((node.tagName === "PRE" || node.tagName === "BLOCKQUOTE") && text[at] === "\n") at++;
    }
    plain(part, text.slice(at, to));
    return part;
  };
  return build(0, text.length, entities || []);
}

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code", pre: "pre", blockquote: "blockquote", expandable_blockquote: "blockquote" };

function element(entity) {
  if (entity.type === "text_link") return link(entity.argument);
  if (entity.type === "spoiler") {
    const spoiler = el("button", "spoiler");
    spoiler.type = "button";
    spoiler.setAttribute("aria-expanded", "false");
    spoiler.title = "Hidden text: press to show it";
    spoiler.addEventListener("click", () => spoiler.setAttribute("aria-expanded", "true"));
    return spoiler;
  }
  return el(TAGS[entity.type] || "span");
}

export function link(target) {
  const node = el("a");
  if (/^https?:\/\//i.test(target)) {
    node.href = target;
    node.target = "_blank";
    node.rel = "noopener noreferrer";
  }
  node.title = target;
  return node;
}

function plain(part, text) {
  let at = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/gi)) {
    part.append(text.slice(at, match.index));
    const node = link(match[0]);
    node.textContent = match[0];
    part.append(node);
    at = match.index + match[0].length;
  }
  part.append(text.slice(at));
}
