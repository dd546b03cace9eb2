// SPDX-License-Identifier: Apache-2.0
import { animationPicker } from "./animation-picker.js";
import { color } from "./color-picker.js";
import { palette, slider } from "./controls.js";
import { element, setText } from "./dom.js";
import { known } from "./known.js";
import { ParameterFields } from "./parameters.js";
import { t } from "./texts.js";

/** Controls of a look, of one zone or of several: brightness, animation with its parameters, colour, palette. */
export class LookControls {
  #brightness;
  #animation;
  #parameters;
  #color;
  #palette;
  #hint = element("p", { className: "hint" });

  /** `onChange(change)` gets the fields that the user changed, `onPress(parameter)` the buttons of the animation. */
  constructor(onChange, onPress) {
    const change = (key) => (value) => onChange({ [key]: value });
    this.#brightness = slider({ label: t("Brightness"), minimum: 0, maximum: 100, step: 1, unit: "%" }, change("brightness"));
    this.#animation = animationPicker({ label: t("Animation (effect)") }, change("animation"));
    this.#parameters = new ParameterFields((id, value) => onChange({ parameters: { [id]: value } }), onPress);
    this.#color = color({ label: t("Colour") }, change("color"));
    this.#palette = palette({ label: t("Palette") }, change("palette"));
    const chooser = element("div", {}, this.#animation.node, this.#hint);
    const appearance = element("div", { className: "appearance" }, this.#color.node, this.#palette.node);
    this.nodes = [this.#brightness.node, chooser, this.#parameters.node, appearance];
  }

  /**
   * Shows a look. `shape` is that of the zone, or null if there are several; `isDisabled` if its animation is there, but disabled;
   * `isMixed` if it is the look of zones with different animations.
   */
  render(look, { shape, hasWhite, isDisabled = false, isMixed = false }) {
    this.#brightness.set(look.brightness);
    this.#palette.setOptions(known("palettes"));
    this.#palette.set(look.palette);
    this.#color.setWhite(hasWhite);
    this.#color.set(look.color);
    const chosen = known("animations").find(({ id }) => id === look.animation);
    const isMissing = look.animation !== null && !chosen && !isDisabled;
    this.#animation.set(look, isMixed ? t("Different ones") : nameOf(look.animation, chosen, isMissing), shape);
    const hint = isMissing
      ? t("The plugin with this animation is missing. The setting is kept; it plays again when the plugin is back.")
      : (!isMixed && chosen?.description) || "";
    setText(this.#hint, hint);
    this.#hint.hidden = !hint;
    this.#hint.classList.toggle("missing", isMissing);
    const declared = isMixed ? undefined : chosen;
    this.#parameters.render(declared?.parameters ?? [], look.parameters ?? {});
    const inputs = declared?.inputs ?? (look.animation === null && !isMixed ? ["color"] : ["color", "palette"]);
    this.#color.node.hidden = !inputs.includes("color");
    this.#palette.node.hidden = !inputs.includes("palette");
  }
}

function nameOf(id, chosen, isMissing) {
  if (id === null) return t("Solid colour");
  return chosen?.label ?? (isMissing ? t("{id} (plugin missing)", { id }) : id);
}

/** Returns true if one of the zone's strips has white LEDs. */
export const hasWhite = ({ ranges }) =>
  known("strips").some(
    ({ id, configuration }) => String(configuration.order ?? "").includes("W") && ranges.some(({ strip }) => strip === id),
  );

/** Returns the shape of a zone: `2d` for matrices and points, else `1d`. */
export const shapeOf = (zone) => (zone.matrix || zone.points ? "2d" : "1d");
