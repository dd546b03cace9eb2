// SPDX-License-Identifier: Apache-2.0
import { element, icon } from "./dom.js";
import { t } from "./texts.js";

/** Returns the ids of the entries after one of them was moved by `step` places. */
export function moved(entries, id, step) {
  const ids = entries.map((one) => one.id);
  const from = ids.indexOf(id);
  ids.splice(from, 1);
  ids.splice(Math.max(0, from + step), 0, id);
  return ids;
}

/** Button of an entry of a list; `of` names the entry for screen readers. */
export function actionButton(name, label, of, onclick) {
  const button = element("button", { type: "button", className: "button", onclick }, icon(name), element("span", {}, label));
  button.ariaLabel = t("{action}: {entry}", { action: label, entry: of });
  return button;
}

/** Button with an icon only. */
export function iconButton(name, label, of, onclick) {
  const button = element("button", { type: "button", className: "icon-button", onclick }, icon(name));
  button.ariaLabel = t("{action}: {entry}", { action: label, entry: of });
  button.title = label;
  return button;
}

/** List of rows that is made anew after a change, without losing the focus. */
export class EntryList {
  #root;
  #fallback;
  #outline = null;

  /** `fallback` gets the focus when the row that had it is gone. */
  constructor(root, fallback) {
    this.#root = root;
    this.#fallback = fallback;
  }

  /** Shows a row for each entry, unless all entries are as they were. */
  render(entries, rowOf) {
    const outline = JSON.stringify(entries);
    if (outline === this.#outline) return;
    this.#outline = outline;
    const focused = this.#root.contains(document.activeElement) ? document.activeElement : null;
    const id = focused?.closest("li").dataset.entry;
    const rows = entries.map((entry) => {
      const row = rowOf(entry);
      row.dataset.entry = entry.id;
      return row;
    });
    this.#root.replaceChildren(...rows);
    if (focused)
      this.#focus(
        rows.find((row) => row.dataset.entry === id),
        focused.ariaLabel,
      );
  }

  /** Focuses the same button of the row, or its first one. */
  #focus(row, name) {
    const enabled = [...(row?.querySelectorAll("button, input") ?? [])].filter((one) => !one.disabled);
    (enabled.find((one) => one.ariaLabel === name) ?? enabled[0] ?? this.#fallback).focus();
  }
}

/** Buttons that move an entry up and down in its list; `order(ids)` saves the order. */
export function moveButtons(entries, { id, label }, order) {
  const at = entries.findIndex((one) => one.id === id);
  const up = iconButton("up", t("Move up"), label, () => order(moved(entries, id, -1)));
  const down = iconButton("down", t("Move down"), label, () => order(moved(entries, id, 1)));
  up.disabled = at === 0;
  down.disabled = at === entries.length - 1;
  return [up, down];
}
