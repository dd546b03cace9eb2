// SPDX-License-Identifier: Apache-2.0
import { paintGradient } from "./controls.js";
import { known } from "./known.js";
import { t } from "./texts.js";

/** Choice of the solid colour in the place of an animation. */
export const solidColor = () => ({
  id: null,
  label: t("Solid colour"),
  description: t("The colour of the zone, without an animation."),
  inputs: ["color"],
  tags: [],
});

/** Paints what an animation draws with: the palette or the colour of the look, or the palette of its own name. */
export function paintSwatch(swatch, { id, inputs }, look) {
  const colorsOf = (name) => known("palettes").find((one) => one.id === name)?.colors;
  const colors = inputs.includes("palette")
    ? colorsOf(look.palette)
    : inputs.includes("color")
      ? [look.color.slice(0, 7)]
      : colorsOf(id);
  swatch.classList.toggle("unknown", !colors);
  paintGradient(swatch, colors ?? []);
}
