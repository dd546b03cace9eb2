// SPDX-License-Identifier: Apache-2.0
import { element, icon, setText, uniqueId } from "./dom.js";
import { t } from "./texts.js";

/*
 * Each control is an object with its element `node` and a setter `set(value)`, which does not call `onChange`. Input of the user
 * calls `onChange(value)`.
 */

const MAX_SEGMENTS = 3;
const MAX_SEGMENT_LETTERS = 30;

/** Slider with its value as text. Default of `step`: 1 for integer bounds, else 1/100 of the range. */
export function slider({ label, minimum, maximum, step, unit }, onChange) {
  const size = step || (Number.isInteger(minimum) && Number.isInteger(maximum) ? 1 : (maximum - minimum) / 100);
  const digits = Math.min(3, (String(size).split(".")[1] ?? "").length);
  const id = uniqueId("slider");
  const input = element("input", { type: "range", id, min: minimum, max: maximum, step: size });
  const words = element("span", { className: "value" });
  const show = () => {
    const text = [input.valueAsNumber.toFixed(digits), unit].filter(Boolean).join(" ");
    setText(words, text);
    input.setAttribute("aria-valuetext", text);
    input.style.setProperty("--filled", (input.valueAsNumber - minimum) / (maximum - minimum || 1));
  };
  input.addEventListener("input", () => {
    show();
    onChange(input.valueAsNumber);
  });
  const head = element("div", { className: "field-head" }, element("label", { htmlFor: id }, label), words);
  return {
    node: element("div", { className: "field" }, head, input),
    set(value) {
      if (input.value !== String(value)) input.value = value;
      show();
    },
  };
}

/** On/off switch. */
export function toggle({ label }, onChange) {
  const input = element("input", { type: "checkbox", role: "switch", onchange: () => onChange(input.checked) });
  return {
    node: element("label", { className: "field toggle" }, element("span", {}, label), input),
    set(value) {
      input.checked = value;
    },
  };
}

/** Choice of `{id, label}` options: segmented buttons if they are few and short, else a drop-down list. */
export function choice(declaration, onChange) {
  const { options } = declaration;
  const letters = options.reduce((sum, option) => sum + option.label.length, 0);
  return options.length <= MAX_SEGMENTS && letters <= MAX_SEGMENT_LETTERS
    ? segments(declaration, onChange)
    : select(declaration, onChange);
}

function segments({ label, options }, onChange) {
  const name = uniqueId("choice");
  const inputs = options.map(({ id }) =>
    element("input", { type: "radio", name, value: id, onchange: () => onChange(id) }),
  );
  const labels = options.map((option, index) => element("label", {}, inputs[index], element("span", {}, option.label)));
  const legend = element("legend", { className: "name" }, label);
  return {
    node: element("fieldset", { className: "field" }, legend, element("div", { className: "segments" }, ...labels)),
    set(value) {
      for (const input of inputs) input.checked = input.value === value;
    },
  };
}

/** Drop-down list. `setOptions` replaces its options. */
export function select({ label, options = [] }, onChange) {
  const id = uniqueId("select");
  const list = element("select", { id, onchange: () => onChange(list.value) });
  let shown = null;
  const control = {
    node: element(
      "div",
      { className: "field" },
      element("label", { className: "name", htmlFor: id }, label),
      element("div", { className: "select" }, list, icon("down")),
    ),
    setOptions(choices) {
      const outline = JSON.stringify(choices);
      if (outline === shown) return;
      shown = outline;
      const value = list.value;
      list.replaceChildren(...choices.map((one) => element("option", { value: one.id }, one.label)));
      list.value = value;
    },
    set(value) {
      if (list.value !== value) list.value = value;
    },
    value: () => list.value,
  };
  control.setOptions(options);
  return control;
}

/** Palette picker: colour swatches in a collapsed section. */
export function palette({ label }, onChange) {
  const name = uniqueId("palette");
  const current = element("span", { className: "swatch" });
  const title = element("span", {});
  const summary = element("summary", { ariaLabel: label }, current, title, icon("down"));
  const grid = element("div", { className: "palette-grid", role: "radiogroup", ariaLabel: label });
  const inputs = new Map();
  let known = [];
  return {
    node: element(
      "div",
      { className: "field" },
      element("span", { className: "name" }, label),
      element("details", { className: "palette" }, summary, grid),
    ),
    setOptions(palettes) {
      if (JSON.stringify(palettes) === JSON.stringify(known)) return;
      known = palettes;
      inputs.clear();
      grid.replaceChildren(
        ...palettes.map((one) => {
          const input = element("input", { type: "radio", name, value: one.id, onchange: () => onChange(one.id) });
          const swatch = element("span", { className: "swatch" });
          paintGradient(swatch, one.colors);
          inputs.set(one.id, input);
          return element("label", {}, input, swatch, element("span", {}, one.label));
        }),
      );
    },
    set(value) {
      const one = known.find((candidate) => candidate.id === value);
      setText(title, one?.label ?? value ?? t("None"));
      summary.ariaLabel = `${label}: ${title.textContent}`;
      paintGradient(current, one?.colors ?? []);
      for (const [id, input] of inputs) input.checked = id === value;
    },
  };
}

/** Paints the colours of a palette, mixed in Oklab as the strips show them; a browser without that mixes in sRGB. */
export function paintGradient(node, colors) {
  node.style.background = "none";
  if (colors.length === 1) node.style.background = colors[0];
  if (colors.length < 2) return;
  const stops = colors.join(", ");
  node.style.background = `linear-gradient(90deg, ${stops})`;
  node.style.background = `linear-gradient(90deg in oklab, ${stops})`;
}
