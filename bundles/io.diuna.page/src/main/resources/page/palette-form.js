// SPDX-License-Identifier: Apache-2.0
import { palettes } from "./api-scenes.js";
import { paintGradient } from "./controls.js";
import { element, setText, uniqueId } from "./dom.js";
import { field, listField, textField } from "./fields.js";
import { askForm, idFor, named } from "./forms.js";
import { known } from "./known.js";
import { iconButton } from "./lists.js";
import { t } from "./texts.js";

const MOST_COLORS = 64;
const NONE = "";
const NEW_COLORS = ["#ff8800", "#ff0055", "#3300ff"];

/** Asks for a palette of the user, or for a new one if it is null, and saves it. */
export function askPalette(palette) {
  const colors = colorsField(palette?.colors ?? NEW_COLORS);
  const others = [{ id: NONE, label: t("These colours") }, ...known("palettes").map(({ id, label }) => ({ id, label }))];
  const start = listField("start", t("Start with"), others, NONE, (id) => {
    const other = known("palettes").find((one) => one.id === id);
    if (other) colors.set(other.colors);
  });
  return askForm({
    title: palette ? t("Palette {label}", { label: palette.label }) : t("New palette"),
    hint: palette ? t("Zones that use it show the new colours at once.") : "",
    fields: [textField("label", t("Name"), palette?.label, { maxLength: 64 }), ...(palette ? [] : [start]), colors],
    save: ({ label, colors: values }) => {
      const id = palette?.id ?? idFor(named({ label }).label, "palette", known("palettes"));
      return palettes.put(id, { ...named({ label }), colors: values }, palette?.tag);
    },
  });
}

/** Colours in their order, with a bar that shows how they pass into each other. One is chosen, and buttons act on it. */
function colorsField(initial) {
  const name = uniqueId("palette-color");
  const bar = element("div", { className: "palette-bar", ariaHidden: "true" });
  const wells = element("div", { className: "palette-wells", role: "radiogroup", ariaLabel: t("Colour to change") });
  const input = element("input", { type: "color", ariaLabel: t("Colour") });
  const count = element("span", { className: "muted" });
  const add = element("button", { type: "button", className: "button" }, t("Add colour"));
  const tool = (icon, label, run) => iconButton(icon, label, t("colour"), run);
  const earlier = tool("left", t("Move earlier"), () => move(-1));
  const later = tool("right", t("Move later"), () => move(1));
  const less = tool("remove", t("Remove"), () => remove());
  let colors = [...initial];
  let at = 0;

  const render = () => {
    at = Math.max(0, Math.min(at, colors.length - 1));
    paintGradient(bar, colors);
    setText(count, t("{number} of {count}", { number: at + 1, count: colors.length }));
    input.value = colors[at];
    earlier.disabled = at === 0;
    later.disabled = at === colors.length - 1;
    less.disabled = colors.length === 1;
    add.disabled = colors.length === MOST_COLORS;
    wells.replaceChildren(...colors.map(well));
  };
  const well = (color, index) => {
    const radio = element("input", {
      type: "radio",
      name,
      checked: index === at,
      ariaLabel: t("Colour {number}: {color}", { number: index + 1, color }),
    });
    const choose = () => {
      at = index;
      render();
      wells.children[at].firstElementChild.focus();
    };
    const swatch = element("span", { className: "swatch" });
    swatch.style.background = color;
    radio.addEventListener("change", choose);
    return element("label", {}, radio, swatch);
  };
  const move = (by) => {
    [colors[at], colors[at + by]] = [colors[at + by], colors[at]];
    at += by;
    render();
  };
  const remove = () => {
    colors.splice(at, 1);
    render();
  };
  input.addEventListener("input", () => {
    colors[at] = input.value;
    render();
  });
  add.addEventListener("click", () => {
    colors.splice(at + 1, 0, colors[at]);
    at++;
    render();
    input.focus();
  });
  render();
  const tools = element("div", { className: "color-row" }, input, count, earlier, later, less, add);
  const legend = element("legend", { className: "name" }, t("Colours"));
  const node = element("fieldset", { className: "field" }, legend, bar, wells, tools);
  return {
    ...field("colors", node, () => colors),
    set(next) {
      colors = [...next];
      at = 0;
      render();
    },
  };
}
