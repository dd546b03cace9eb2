// SPDX-License-Identifier: Apache-2.0
import { readDrivers, readStrip, readStrips, readZones, removeStrip } from "./api.js";
import { attemptAsAdministrator } from "./attempt.js";
import { ControllerSearch } from "./controller-search.js";
import { confirm } from "./dialogs.js";
import { byId, element } from "./dom.js";
import { chip, replaceRows, rowButton, rowOf } from "./entries.js";
import { Guide } from "./guide.js";
import { isKnown, known, onKnown } from "./known.js";
import { askStrip } from "./strip-form.js";
import { stateText } from "./strip-states.js";
import { t } from "./texts.js";
import { showToast } from "./toasts.js";

/** List of strips. Changes ask for the administrator's password first. */
export class Strips {
  #onChanged;
  #addZone;
  #strips = [];
  #shown = null;
  #newest = 0;
  #list = byId("strip-list");
  #guide = new Guide((driver) => this.#edit(null, driver));

  /** `onChanged` is called after each action of the user; `addZone(strip)` shows the form for a zone on a strip. */
  constructor(onChanged, addZone) {
    this.#onChanged = onChanged;
    this.#addZone = addZone;
    byId("add-strip").addEventListener("click", () => this.#edit(null));
    new ControllerSearch((failure, action) => this.#asAdministrator(failure, action));
    onKnown(["zones"], () => this.#render());
  }

  /** Reads the strips; an answer that was overtaken by a newer one is dropped. */
  async refresh() {
    const number = ++this.#newest;
    const strips = await readStrips();
    if (number !== this.#newest) return;
    this.#guide.show(strips);
    this.#strips = strips;
    this.#render();
  }

  #render() {
    const zones = isKnown("zones") ? known("zones") : null;
    const rows = this.#strips.map((strip) => ({ ...strip, bare: zones !== null && isBare(strip, zones) }));
    // Counters change permanently and are not shown; rebuilding the list would lose clicks.
    const outline = JSON.stringify(rows.map(({ shown, unchanged, dropped, restarts, ...rest }) => rest));
    if (outline === this.#shown) return;
    this.#shown = outline;
    replaceRows(this.#list, rows.map((strip) => this.#row(strip)), byId("add-strip"));
  }

  #row({ bare, ...strip }) {
    const { id, driver, pixels, state, reason } = strip;
    const about = [driver, pixels > 0 && t("{leds} LEDs", { leds: pixels })].filter(Boolean).join(" · ");
    const title = element("h3", {}, element("span", {}, id), chip(stateText(state), state));
    const text = element("div", {}, title, element("p", { className: "muted" }, about));
    if (reason) text.append(element("p", { className: "reason" }, reason));
    if (bare) text.append(element("p", { className: "reason" }, t("It stays dark: no zone has its LEDs.")));
    if (!driver) return rowOf(id, text);
    const name = t("strip {strip}", { strip: id });
    const actions = element(
      "div",
      { className: "actions" },
      ...(bare ? [rowButton("add", t("Add zone"), t("on strip {strip}", { strip: id }), () => this.#addZone(strip))] : []),
      rowButton("edit", t("Edit"), name, () => this.#edit(strip)),
      rowButton("remove", t("Remove"), name, () => this.#remove(id)),
    );
    return rowOf(id, text, actions);
  }

  async #edit(strip, driver = null) {
    await this.#asAdministrator(t("The strip cannot be edited."), async () => {
      const saved = await askStrip(strip && (await readStrip(strip.id)), await readDrivers(), driver);
      if (saved) showSaved(saved);
      // One that was known before gets no zone by itself.
      if (saved && !strip && isBare(saved, await readZones())) await this.#addZone(saved);
    });
  }

  async #remove(id) {
    await this.#asAdministrator(t("The strip was not removed."), async () => {
      const effect = t("It goes dark. Its zones are kept and come back with a strip of the same name.");
      if (await confirm(t("Remove strip {strip}?", { strip: id }), effect, t("Remove"))) await removeStrip(id);
    });
  }

  async #asAdministrator(failure, action) {
    await attemptAsAdministrator(failure, action);
    this.#onChanged();
  }
}

/** Returns true if a strip has LEDs, and no zone is on it. */
const isBare = ({ id, pixels }, zones) => pixels > 0 && !zones.some(({ ranges }) => ranges.some(({ strip }) => strip === id));

/** Shows whether a strip that was saved works. */
export function showSaved({ id, state, reason }) {
  showToast(t("Strip {strip} saved.", { strip: id }), reason ?? "", state === "OK" ? "info" : "error");
}
