// SPDX-License-Identifier: Apache-2.0
import { pressButton } from "./api.js";
import { changeZones } from "./api-scenes.js";
import { Changes } from "./changes.js";
import { element, icon, setText, uniqueId } from "./dom.js";
import { known, learn } from "./known.js";
import { hasWhite, LookControls, shapeOf } from "./look-controls.js";
import { t } from "./texts.js";
import { showProblem, warnIfNotSaved } from "./toasts.js";

const PARTS = {
  brightness: t("brightness"),
  animation: t("animation"),
  color: t("colour"),
  palette: t("palette"),
};

/** Card that changes several zones by one command: a group, or all zones. */
export class GroupCard {
  #target;
  #changes;
  #power = element("input", { type: "checkbox", role: "switch", className: "power" });
  #title = element("h3", { id: uniqueId("group") });
  #size = element("span", { className: "muted" });
  #differing = element("p", { className: "hint" });
  #controls;
  #fields;

  /** `target` is `{}` for all zones or names a `group`; `openMenu` opens the menu of a group. */
  constructor(target, openMenu = null) {
    this.#target = target;
    this.#changes = new Changes(
      (change) => changeZones({ ...target, ...change }),
      (now, problem) => this.#done(now, problem),
    );
    this.#power.addEventListener("change", () => this.#change({ on: this.#power.checked }));
    this.#controls = new LookControls(
      (change) => this.#change(change),
      (id) => this.#press(id),
    );
    const about = element("p", { className: "about" }, this.#size);
    const tools = element("div", { className: "card-tools" });
    if (openMenu) {
      const name = t("Group: more actions");
      tools.append(
        element("button", { type: "button", className: "icon-button", ariaLabel: name, onclick: openMenu }, icon("more")),
      );
    }
    tools.append(element("label", { className: "power-label" }, this.#power));
    const head = element("div", { className: "card-head" }, element("div", {}, this.#title, about), tools);
    this.#fields = element("div", { className: "fields" }, ...this.#controls.nodes);
    const body = element("div", { className: "card-body" }, head, this.#differing, this.#fields);
    this.node = element("article", { className: "card group-card", "aria-labelledby": this.#title.id }, body);
  }

  /** Change counter: if it differs before and after a request, the response is outdated. */
  get changeCount() {
    return this.#changes.count;
  }

  /** Zones of the target that exist. */
  get zones() {
    const group = known("groups").find(({ id }) => id === this.#target.group);
    return this.#target.group ? known("zones").filter(({ id }) => group?.zones.includes(id)) : known("zones");
  }

  /** Shows what the zones have in common, under a name. Where they differ, the first one is shown, and said so. */
  render(label) {
    const zones = this.zones.map((zone) => this.#changes.over(zone));
    setText(this.#title, label);
    setText(this.#size, t("Zones: {names}", { names: zones.map((zone) => zone.label).join(", ") || t("none") }));
    this.#power.setAttribute("aria-label", t("{zone} on", { zone: label }));
    this.#power.checked = zones.some(({ on }) => on);
    this.#power.disabled = zones.length === 0;
    this.#fields.hidden = zones.length === 0;
    const differing = Object.keys(PARTS).filter((key) => zones.some((zone) => zone[key] !== zones[0][key]));
    setText(
      this.#differing,
      t("The zones differ in {parts}; a change makes them equal.", { parts: differing.map((key) => PARTS[key]).join(", ") }),
    );
    this.#differing.hidden = differing.length === 0;
    if (zones.length === 0) return;
    const isMixed = differing.includes("animation");
    this.#controls.render(zones[0], { shape: commonShape(zones), hasWhite: zones.some(hasWhite), isMixed });
  }

  #change(change) {
    this.#changes.add(change);
    this.render(this.#title.textContent);
  }

  #press(parameter) {
    const failure = t("{zone}: the button had no effect.", { zone: this.#title.textContent });
    Promise.all(this.zones.map(({ id }) => pressButton(id, parameter))).catch((problem) => showProblem(problem, failure));
  }

  #done(answer, problem) {
    if (answer) {
      const changed = new Map(answer.zones.map((zone) => [zone.id, zone]));
      learn(
        "zones",
        known("zones").map((zone) => changed.get(zone.id) ?? zone),
      );
      warnIfNotSaved(answer);
    } else showProblem(problem, t("{zone} was not changed.", { zone: this.#title.textContent }));
    this.render(this.#title.textContent);
  }
}

function commonShape(zones) {
  const shapes = new Set(zones.map(shapeOf));
  return shapes.size === 1 ? [...shapes][0] : null;
}
