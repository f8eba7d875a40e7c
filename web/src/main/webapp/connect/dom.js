// Builds elements; text is always text, never markup.
const SVG = "http://www.w3.org/2000/svg";

/** An element with attributes (functions become listeners) and children (strings, elements, null). */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(key, value);
    } else if (value === true) {
      element.setAttribute(key, "");
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value);
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `../assets/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** A link to another site: in its own tab, told nothing about this one. */
export function outward(href, attributes, ...children) {
  return el("a", { href, target: "_blank", rel: "noopener noreferrer", ...attributes }, ...children);
}

/** Tells a screen reader what happened. */
export function say(text) {
  document.getElementById("said").textContent = text;
}
