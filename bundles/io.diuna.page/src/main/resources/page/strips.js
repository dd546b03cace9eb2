// SPDX-License-Identifier: Apache-2.0
import { readDrivers, readStrips, removeStrip } from "./api.js";
import { askPassword, confirm } from "./dialogs.js";
import { byId, element, icon } from "./dom.js";
import { isAdministrator } from "./session.js";
import { askStrip } from "./strip-form.js";
import { showProblem, showToast } from "./toasts.js";

const STATES = {
  OK: "OK",
  DEGRADED: "Degraded",
  BACKOFF: "Offline, retrying",
  STUCK: "Not responding",
  UNAVAILABLE: "Unavailable",
};

/** List of strips. Changes ask for the administrator's password first. */
export class Strips {
  #onChanged;
  #shown = null;
  #list = byId("strip-list");

  /** `onChanged` is called after each action of the user. */
  constructor(onChanged) {
    this.#onChanged = onChanged;
    byId("add-strip").addEventListener("click", () => this.#edit(null));
  }

  async refresh() {
    this.#render(await readStrips());
  }

  #render(strips) {
    // Counters change permanently and are not shown; rebuilding the list would lose clicks.
    const outline = JSON.stringify(strips.map(({ shown, unchanged, dropped, restarts, ...rest }) => rest));
    if (outline === this.#shown) return;
    this.#shown = outline;
    const focused = this.#list.contains(document.activeElement) ? document.activeElement.ariaLabel : null;
    this.#list.replaceChildren(...strips.map((strip) => this.#row(strip)));
    if (!focused) return;
    const same = [...this.#list.querySelectorAll("button")].find((button) => button.ariaLabel === focused);
    (same ?? byId("add-strip")).focus();
  }

  #row(strip) {
    const { id, driver, pixels, state, reason } = strip;
    const chip = element("span", { className: "chip" }, STATES[state] ?? state);
    chip.dataset.state = state;
    const about = [driver, pixels > 0 && `${pixels} px`].filter(Boolean).join(" · ");
    const text = element(
      "div",
      {},
      element("h3", {}, element("span", {}, id), chip),
      element("p", { className: "muted" }, about),
    );
    if (reason) text.append(element("p", { className: "reason" }, reason));
    if (!driver) return element("li", {}, text);
    const actions = element(
      "div",
      { className: "actions" },
      this.#action("edit", "Edit", id, () => this.#edit(strip)),
      this.#action("remove", "Remove", id, () => this.#remove(id)),
    );
    return element("li", {}, text, actions);
  }

  #action(name, label, id, onclick) {
    const options = { type: "button", className: "button", ariaLabel: `${label} strip ${id}`, onclick };
    return element("button", options, icon(name), element("span", {}, label));
  }

  async #edit(strip) {
    await this.#asAdministrator("The strip cannot be edited.", async () => {
      const saved = await askStrip(strip, await readDrivers());
      if (!saved) return;
      const good = saved.state === "OK";
      showToast(`Strip ${saved.id} saved.`, saved.reason ?? "", good ? "info" : "error");
    });
  }

  async #remove(id) {
    await this.#asAdministrator("The strip was not removed.", async () => {
      const effect = "It goes dark. Its zones are kept and come back with a strip of the same name.";
      if (await confirm(`Remove strip ${id}?`, effect, "Remove")) await removeStrip(id);
    });
  }

  /** Logs in if necessary, runs an action, shows its error if it fails, and refreshes. */
  async #asAdministrator(failure, action) {
    if (!isAdministrator() && !(await askPassword())) return;
    try {
      await action();
    } catch (problem) {
      showProblem(problem, failure);
    } finally {
      this.#onChanged();
    }
  }
}
