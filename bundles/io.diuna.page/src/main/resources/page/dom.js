// SPDX-License-Identifier: Apache-2.0

const SVG = "http://www.w3.org/2000/svg";
let idCount = 0;

/** Returns the element with this id. */
export const byId = (id) => document.getElementById(id);

/** Returns an id that is unique in the page. */
export const uniqueId = (prefix) => `${prefix}-${++idCount}`;

/**
 * Creates an element. Options that begin with "on" add event listeners, names of properties set properties, all others set
 * attributes.
 */
export function element(name, options = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(options)) {
    if (value === null || value === undefined) continue;
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key in node) node[key] = value;
    else node.setAttribute(key, value);
  }
  node.append(...children);
  return node;
}

/** Creates an icon from a symbol in index.html. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** Sets a text if it differs, to avoid needless layout and screen reader announcements. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
