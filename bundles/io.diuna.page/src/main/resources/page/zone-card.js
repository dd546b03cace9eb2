// SPDX-License-Identifier: Apache-2.0
import { changeZone, pressButton } from "./api.js";
import { Changes } from "./changes.js";
import { color, palette, select, slider } from "./controls.js";
import { element, setText, uniqueId } from "./dom.js";
import { ParameterFields } from "./parameters.js";
import { showProblem, warnIfNotSaved } from "./toasts.js";
import { ZonePreview } from "./zone-preview.js";

const STATIC = "";

const STATES = {
  PLAYING: "Playing",
  STARTING: "Starting",
  RELOADING: "Reloading plugin",
  FAILED: "Effect failed, showing solid colour",
  QUARANTINED: "Disabled after repeated errors",
  STATIC: "Solid colour",
};

/** Card of one zone: preview, state and all controls. */
export class ZoneCard {
  #zone;
  #animations = [];
  #changes;
  #state = element("span", { className: "chip" });
  #size = element("span", { className: "muted" });
  #title = element("h3", { id: uniqueId("zone") });
  #reason = element("p", { className: "reason" });
  #hint = element("p", { className: "hint" });
  #parameters;
  #power;
  #brightness;
  #animation;
  #color;
  #palette;

  constructor(zone) {
    this.#zone = zone;
    this.#changes = new Changes(
      (change) => changeZone(zone.id, change),
      (now, problem) => this.#done(now, problem),
    );
    const change = (key) => (value) => this.change({ [key]: value });
    this.#power = element("input", { type: "checkbox", role: "switch", className: "power" });
    this.#power.addEventListener("change", () => this.change({ on: this.#power.checked }));
    this.#brightness = slider(
      { label: "Brightness", minimum: 0, maximum: 100, step: 1, unit: "%" },
      change("brightness"),
    );
    this.#animation = select({ label: "Animation (effect)" }, (id) => this.change({ animation: id === STATIC ? null : id }));
    this.#parameters = new ParameterFields(
      (id, value) => this.change({ parameters: { [id]: value } }),
      (id) => pressButton(zone.id, id).catch((problem) => showProblem(problem, `${zone.label}: the button had no effect.`)),
    );
    this.#color = color({ label: "Colour" }, change("color"));
    this.#palette = palette({ label: "Palette" }, change("palette"));
    this.preview = new ZonePreview(zone.id);
    this.node = this.#build();
  }

  #build() {
    const about = element("p", { className: "about" }, this.#state, this.#size);
    const power = element("label", { className: "power-label" }, this.#power);
    const head = element("div", { className: "card-head" }, element("div", {}, this.#title, about), power);
    const appearance = element("div", { className: "appearance" }, this.#color.node, this.#palette.node);
    const chooser = element("div", {}, this.#animation.node, this.#hint);
    const body = [head, this.#reason, this.#brightness.node, chooser, this.#parameters.node, appearance];
    return element(
      "article",
      { className: "card", id: `zone-${this.#zone.id}`, "aria-labelledby": this.#title.id },
      this.preview.node,
      element("div", { className: "card-body" }, ...body),
    );
  }

  /** Zone as last read from the server. */
  get zone() {
    return this.#zone;
  }

  /** Change counter: if it differs before and after a request, the response is outdated. */
  get changeCount() {
    return this.#changes.count;
  }

  /** Shows a change at once and queues it for the server. */
  change(change) {
    this.#changes.add(change);
    this.#render();
  }

  /** Updates the card with data of the server. */
  update(zone, animations, palettes) {
    this.#zone = zone;
    this.#animations = animations;
    this.#palette.setOptions(palettes);
    this.#render();
  }

  #done(zone, problem) {
    if (zone) {
      this.#zone = zone;
      warnIfNotSaved(zone);
    } else showProblem(problem, `${this.#zone.label} was not changed.`);
    this.#render();
  }

  #render() {
    const zone = this.#changes.over(this.#zone);
    setText(this.#title, zone.label);
    setText(this.#size, `${zone.length} px`);
    this.#power.setAttribute("aria-label", `${zone.label} on`);
    this.#power.checked = zone.on;
    this.#brightness.set(zone.brightness);
    this.#color.set(zone.color);
    this.#palette.set(zone.palette);
    this.#renderState(zone);
    this.#renderAnimation(zone);
  }

  #renderState({ on, playing }) {
    setText(this.#state, on ? (STATES[playing.state] ?? playing.state) : "Off");
    this.#state.dataset.state = on ? playing.state : "OFF";
    setText(this.#reason, playing.reason ?? "");
    this.#reason.hidden = !playing.reason;
  }

  #renderAnimation(zone) {
    const chosen = this.#animations.find(({ id }) => id === zone.animation);
    const absent = zone.animation !== null && !chosen;
    const missing = absent && zone.playing.state !== "QUARANTINED";
    const options = [{ id: STATIC, label: "Solid colour" }, ...this.#animations];
    if (absent) options.push({ id: zone.animation, label: zone.animation + (missing ? " (plugin missing)" : "") });
    this.#animation.setOptions(options);
    this.#animation.set(zone.animation ?? STATIC);
    const hint = missing
      ? "The plugin with this animation is missing. The setting is kept; it plays again when the plugin is back."
      : (chosen?.description ?? "");
    setText(this.#hint, hint);
    this.#hint.hidden = !hint;
    this.#hint.classList.toggle("missing", missing);
    this.#parameters.render(chosen?.parameters ?? [], zone.parameters ?? {});
    const inputs = chosen?.inputs ?? ["color", "palette"];
    this.#color.node.hidden = !inputs.includes("color");
    this.#palette.node.hidden = !inputs.includes("palette");
  }
}
