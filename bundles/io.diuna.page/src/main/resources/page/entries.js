// SPDX-License-Identifier: Apache-2.0
import { element, icon } from "./dom.js";

const controlsOf = (row) => [...row.querySelectorAll("button, summary, input")].filter((node) => node.checkVisibility?.() ?? true);

/**
 * Replaces the rows of a list, each with the key of what it shows. The focus stays at its control of the same row, or near it, or goes to
 * `other` if the row is gone.
 */
export function replaceRows(list, rows, other) {
  const row = [...list.children].find((one) => one.contains(document.activeElement));
  const at = row ? controlsOf(row).indexOf(document.activeElement) : -1;
  list.replaceChildren(...rows);
  if (!row) return;
  const same = rows.find((one) => one.dataset.key === row.dataset.key);
  const controls = same ? controlsOf(same) : [];
  const near = [...controls.slice(at), ...controls].find((node) => !node.disabled);
  (near ?? other).focus();
}

/** Row of a list about the thing with a key. */
export function rowOf(key, ...children) {
  const row = element("li", {}, ...children);
  row.dataset.key = key;
  return row;
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
