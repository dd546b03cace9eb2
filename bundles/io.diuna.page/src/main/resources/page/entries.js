// SPDX-License-Identifier: Apache-2.0
import { element, icon } from "./dom.js";

/** Replaces the rows of a list. The focus stays at the control of the same name, or goes to `other`. */
export function replaceRows(list, rows, other) {
  const focused = list.contains(document.activeElement) ? document.activeElement.ariaLabel : null;
  list.replaceChildren(...rows);
  if (!focused) return;
  const same = [...list.querySelectorAll("button, summary, input")].find((node) => node.ariaLabel === focused && !node.disabled);
  (same ?? other).focus();
}

/** Button of a row with an icon. `name` tells the rows apart for screen readers. */
export function rowButton(symbol, label, name, onclick) {
  const options = { type: "button", className: "button", ariaLabel: `${label} ${name}`, onclick };
  return element("button", options, icon(symbol), element("span", {}, label));
}

/** Chip with a state, which gives it its colour. */
export function chip(text, state) {
  const node = element("span", { className: "chip" }, text);
  node.dataset.state = state;
  return node;
}
