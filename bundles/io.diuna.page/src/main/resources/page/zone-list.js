// SPDX-License-Identifier: Apache-2.0
import { readStrips, readZones } from "./api.js";
import { orderZones, readZone, removeZone } from "./api-zones.js";
import { attemptAsAdministrator } from "./attempt.js";
import { confirm } from "./dialogs.js";
import { byId, element, icon, setText, uniqueId } from "./dom.js";
import { replaceRows, rowButton, rowOf } from "./entries.js";
import { mountedSize } from "./matrix.js";
import { askMatrix } from "./matrix-wizard.js";
import { t } from "./texts.js";
import { showToast } from "./toasts.js";
import { askJoin, askSplit, isPlain } from "./zone-edits.js";
import { askZone } from "./zone-form.js";
import { ledsOf, outlineOf } from "./zone-shape.js";

/** List of the zones with their pixels. Changes ask for the administrator's password first. */
export class ZoneList {
  #onChanged;
  #shown = null;
  #newest = 0;
  #zones = [];
  #strips = [];
  #open = new Set();
  #list = byId("zone-list");

  /** `onChanged` is called after each action of the user. */
  constructor(onChanged) {
    this.#onChanged = onChanged;
    byId("add-zone").addEventListener("click", () => this.edit(null));
    byId("add-matrix").addEventListener("click", () => this.addMatrix());
  }

  /** Reads zones and strips; an answer that was overtaken by a newer one is dropped. */
  async refresh() {
    const number = ++this.#newest;
    const [all, strips] = await Promise.all([readZones(), readStrips()]);
    if (number !== this.#newest) return;
    this.#zones = all;
    this.#strips = strips;
    const zones = this.#zones.map((zone) => [zone.id, zone.label, zone.mirror, zone.blend, zone.playing.reason, outlineOf(zone)]);
    const outline = JSON.stringify([zones, this.#strips.map(({ id, pixels }) => [id, pixels])]);
    if (outline === this.#shown) return;
    this.#shown = outline;
    setText(byId("zone-state"), this.#stateText());
    replaceRows(this.#list, this.#zones.map((zone, index) => this.#row(zone, index)), byId("add-zone"));
  }

  /** Names the strips that no zone is on. */
  #stateText() {
    const has = ({ ranges }, id) => ranges.some(({ strip }) => strip === id);
    const bare = this.#strips.filter(({ id }) => !this.#zones.some((zone) => has(zone, id))).map(({ id }) => id);
    return bare.length === 0 ? "" : t("Strips without a zone stay dark: {strips}. Add a zone.", { strips: bare.join(", ") });
  }

  #row(zone, index) {
    const { id, label, playing } = zone;
    const title = element("h3", {}, element("span", {}, label));
    if (label !== id) title.append(element("span", { className: "muted code" }, id));
    const text = element("div", {}, title, element("p", { className: "muted" }, aboutOf(zone)), this.#map(zone));
    if (playing.reason) text.append(element("p", { className: "reason" }, playing.reason));
    const more = element("div", { className: "actions more", id: uniqueId("more"), hidden: !this.#open.has(id) }, ...this.#edits(zone));
    const edit = rowButton("edit", t("Edit"), label, () => this.edit(zone));
    const actions = element("div", { className: "actions" }, ...this.#moves(zone, index), edit, this.#moreButton(zone, more));
    return rowOf(id, text, actions, more);
  }

  /** Button that shows and hides further actions; what is shown stays so when the row is made anew. */
  #moreButton({ id, label }, more) {
    const toggle = () => {
      more.hidden = !more.hidden;
      if (more.hidden) this.#open.delete(id);
      else this.#open.add(id);
      button.ariaExpanded = String(!more.hidden);
    };
    const options = { type: "button", className: "button", ariaLabel: t("More for {zone}", { zone: label }), ariaExpanded: String(!more.hidden) };
    const button = element("button", { ...options, "aria-controls": more.id, onclick: toggle }, t("More"));
    return button;
  }

  #moves({ id, label }, index) {
    const move = (symbol, text, step) => {
      const options = { type: "button", className: "icon-button", ariaLabel: text, onclick: () => this.#move(id, step) };
      return element("button", { ...options, title: text, disabled: !this.#zones[index + step] }, icon(symbol));
    };
    return [
      move("up", t("Move {zone} up", { zone: label }), -1),
      move("down", t("Move {zone} down", { zone: label }), 1),
    ];
  }

  #edits(zone) {
    const { id, label } = zone;
    const split = () => this.#change(t("The zone was not split."), () => askSplit(zone, this.#zones));
    const join = () => this.#change(t("The zones were not joined."), () => askJoin(zone, this.#zones));
    const hasPartner = this.#zones.some((one) => one.id !== id && isPlain(one));
    return [
      isPlain(zone) && zone.length > 1 && rowButton("split", t("Split"), label, split),
      isPlain(zone) && hasPartner && rowButton("join", t("Join"), label, join),
      rowButton("grid", t("Matrix"), label, () => this.addMatrix(zone)),
      rowButton("remove", t("Remove"), label, () => this.#remove(zone)),
    ].filter(Boolean);
  }

  /** Draws where on its strips a zone is. */
  #map({ ranges }) {
    const bars = [...new Set(ranges.map(({ strip }) => strip))].map((strip) => {
      const pixels = this.#strips.find(({ id }) => id === strip)?.pixels ?? 0;
      const bar = element("div", { className: "zone-map" });
      for (const { start, length } of ranges.filter((range) => range.strip === strip)) {
        const part = element("span", {});
        part.style.left = `${(100 * start) / pixels}%`;
        part.style.width = `${(100 * length) / pixels}%`;
        if (pixels > 0) bar.append(part);
      }
      return bar;
    });
    return element("div", { ariaHidden: "true" }, ...bars);
  }

  /** Shows the form of a zone, or of a new one if it is null. */
  async edit(zone) {
    await this.#change(t("The zone was not saved."), async () => {
      const saved = await askZone(zone && (await readZone(zone.id)), this.#zones, this.#strips);
      if (saved) this.#tell(saved);
    });
  }

  /** Shows the form of a new zone over a strip that no zone is on. */
  async addOn(strip) {
    await this.#change(t("The zone was not saved."), async () => {
      const others = this.#strips.filter(({ id }) => id !== strip.id);
      const saved = await askZone(null, await readZones(), [strip, ...others], strip.id);
      if (saved) this.#tell(saved);
    });
  }

  /** Shows the matrix wizard for a zone: if there is none, for one that came with its strip, or for a new one. */
  async addMatrix(zone = null) {
    await this.#change(t("The matrix was not saved."), async () => {
      const found = zone ?? this.#wholeStrip();
      const saved = await askMatrix(found && (await readZone(found.id)), this.#zones, this.#strips);
      if (saved) this.#tell(saved);
    });
  }

  /** Returns the first zone that is a line over the whole of a strip, or null. */
  #wholeStrip() {
    const isWhole = ({ strip, length }) => this.#strips.some(({ id, pixels }) => id === strip && pixels === length);
    return this.#zones.find((zone) => isPlain(zone) && zone.ranges.length === 1 && isWhole(zone.ranges[0])) ?? null;
  }

  #tell({ label, overlaps = [] }) {
    const names = overlaps.map((id) => this.#zones.find((zone) => zone.id === id)?.label ?? id).join(", ");
    const shared = t("It shares pixels with {zones}: the later one in the list is above.", { zones: names });
    showToast(t("Zone {zone} saved.", { zone: label }), overlaps.length > 0 ? shared : "");
  }

  async #move(id, step) {
    const ids = this.#zones.map((zone) => zone.id);
    const from = ids.indexOf(id);
    [ids[from], ids[from + step]] = [ids[from + step], ids[from]];
    await this.#change(t("The order was not changed."), () => orderZones(ids));
  }

  async #remove({ id, label }) {
    await this.#change(t("The zone was not removed."), async () => {
      const effect = t("Its LEDs go dark, unless another zone has them. Its light comes back with a new zone of the same id.");
      if (await confirm(t("Remove zone {zone}?", { zone: label }), effect, t("Remove"))) await removeZone(id);
    });
  }

  async #change(failure, action) {
    await attemptAsAdministrator(failure, action);
    this.#onChanged();
  }
}

/** Says which pixels a zone has, and how they are arranged. */
function aboutOf(zone) {
  const { ranges, grouping = 1, spacing = 0, mirror, matrix, points, blend } = zone;
  const parts = ranges.map(({ strip, start, length, reversed }) => {
    const range = { strip, first: start, last: start + length - 1 };
    return reversed ? t("{strip} {last} to {first}", range) : t("{strip} {first} to {last}", range);
  });
  return [
    parts.join(", "),
    t("{leds} LEDs", { leds: ledsOf(zone) }),
    matrix && t("Matrix {size}", { size: mountedSize(matrix).join(" × ") }),
    points && t("Free points"),
    mirror && t("Mirrored"),
    grouping > 1 && t("{count} LEDs for each pixel", { count: grouping }),
    spacing > 0 && t("{count} dark after each", { count: spacing }),
    blend && t("Blend {mode}", { mode: blend }),
  ]
    .filter(Boolean)
    .join(" · ");
}
