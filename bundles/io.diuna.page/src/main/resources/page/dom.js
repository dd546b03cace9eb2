// SPDX-License-Identifier: Apache-2.0

const SVG = "http://www.w3.org/2000/svg";
let made = 0;

/** The element of the page with this id. */
export const byId = (id) => document.getElementById(id);

/** An id that no other element of the page has. */
export const uniqueId = (prefix) => `${prefix}-${++made}`;

/**
 * Makes an element. Keys of `options` that begin with "on" are listeners, the property names of the element are set as
 * properties, all others as attributes.
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

/** One of the icons that index.html holds as symbols. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#icon-${name}`);
  svg.append(use);
  return svg;
}

/** Writes text only where it differs, so that nothing is announced or laid out anew without a reason. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}
