// SPDX-License-Identifier: Apache-2.0
import { announce } from "./announce.js";
import { readUndo, redo, undo } from "./api-scenes.js";
import { byId } from "./dom.js";
import { t } from "./texts.js";
import { showProblem } from "./toasts.js";

/** Inputs in which Ctrl+Z belongs to the text. */
const TEXTS = "textarea, [contenteditable], input:not([type=range], [type=checkbox], [type=radio], [type=color], [type=file])";

/** Buttons that revert and repeat the last changes of the light, also by Ctrl+Z and Ctrl+Shift+Z. */
export class Undo {
  #buttons = { undo: byId("undo"), redo: byId("redo") };

  constructor() {
    this.#buttons.undo.addEventListener("click", () => this.#run("undo"));
    this.#buttons.redo.addEventListener("click", () => this.#run("redo"));
    document.addEventListener("keydown", (event) => this.#press(event));
  }

  /** Reads how many changes can be reverted and repeated. */
  async refresh() {
    this.#render(await readUndo());
  }

  #render({ undo: reverted, redo: repeated }) {
    this.#buttons.undo.disabled = reverted === 0;
    this.#buttons.redo.disabled = repeated === 0;
    if (document.activeElement === this.#buttons.undo && reverted === 0) this.#buttons.redo.focus();
    if (document.activeElement === this.#buttons.redo && repeated === 0) this.#buttons.undo.focus();
  }

  #press(event) {
    const isUndoKey = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.altKey;
    if (!isUndoKey || event.target.closest(TEXTS) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    this.#run(event.shiftKey ? "redo" : "undo");
  }

  async #run(name) {
    const isUndo = name === "undo";
    try {
      const result = await (isUndo ? undo() : redo());
      this.#render(result);
      const done = isUndo ? t("The last change was undone.") : t("The change was made again.");
      announce(result.changed ? done : t("There is nothing to undo or to make again."));
    } catch (problem) {
      showProblem(problem, isUndo ? t("Nothing was undone.") : t("Nothing was made again."));
    }
  }
}
