// SPDX-License-Identifier: Apache-2.0
import { hexOfKelvin, readHex } from "./color-math.js";
import { colorWheel } from "./color-wheel.js";
import { slider } from "./controls.js";
import { element, setText, uniqueId } from "./dom.js";
import { keep, readKept } from "./kept.js";
import { t } from "./texts.js";

const RECENT = "colors";
const RECENT_COUNT = 8;
const RECENT_AFTER_MS = 1200;
const WARM_KELVIN = 2000;
const COOL_KELVIN = 6500;
const KELVIN_STEP = 100;
const KELVINS = Array.from(
  { length: (COOL_KELVIN - WARM_KELVIN) / KELVIN_STEP + 1 },
  (_, index) => WARM_KELVIN + index * KELVIN_STEP,
);

/**
 * Controls of a colour: wheel, colour temperature, white LEDs, recent colours, and the code. `onChange(rgb, white)` gets `#rrggbb`
 * and the white channel from 0 to 255; `set(value, hasWhite)` does not call it.
 */
export function colorPanel(onChange) {
  let rgb = "#000000";
  let white = 0;
  let timer = 0;
  const change = (nextRgb, nextWhite) => {
    [rgb, white] = [nextRgb, nextWhite];
    onChange(rgb, white);
    clearTimeout(timer);
    timer = setTimeout(() => recent.remember(rgb), RECENT_AFTER_MS);
  };
  const wheel = colorWheel({ label: t("Hue and saturation") }, (hex) => change(hex, white));
  const range = { minimum: WARM_KELVIN, maximum: COOL_KELVIN, step: KELVIN_STEP, unit: "K" };
  const temperature = slider({ label: t("Colour temperature"), ...range }, (kelvin) => change(hexOfKelvin(kelvin), white));
  const whiteLevel = slider({ label: t("White LEDs"), minimum: 0, maximum: 100, step: 1, unit: "%" }, (percent) =>
    change(rgb, Math.round(percent * 2.55)),
  );
  const code = codeField((hex) => change(hex, white));
  const recent = recentColors((hex) => change(hex, white));
  temperature.node.classList.add("temperature");
  temperature.set((WARM_KELVIN + COOL_KELVIN) / 2);
  return {
    node: element("div", { className: "color-panel" }, wheel.node, temperature.node, whiteLevel.node, recent.node, code.node),
    set(value, hasWhite) {
      rgb = value.slice(0, 7);
      white = Number.parseInt(value.slice(7) || "0", 16);
      wheel.set(rgb);
      const kelvin = kelvinOf(rgb);
      if (kelvin) temperature.set(kelvin);
      whiteLevel.set(Math.round(white / 2.55));
      whiteLevel.node.hidden = !hasWhite;
      code.set(rgb);
      recent.show();
    },
  };
}

/** Returns the colour temperature that the slider has for a colour, or undefined. */
const kelvinOf = (hex) => KELVINS.find((kelvin) => hexOfKelvin(kelvin) === hex);

/** Field for the code of a colour, such as `#ff8800`; text that is no code is marked, and changes nothing. */
function codeField(onChange) {
  const id = uniqueId("code");
  const input = element("input", { type: "text", id, maxLength: 7, spellcheck: false, autocomplete: "off" });
  const error = element("p", { className: "error", role: "alert", hidden: true });
  const mark = (isWrong) => {
    input.setAttribute("aria-invalid", String(isWrong));
    error.hidden = !isWrong;
    setText(error, isWrong ? t("Six digits from 0 to f, such as #ff8800.") : "");
  };
  input.addEventListener("change", () => {
    const hex = readHex(input.value);
    mark(hex === null);
    if (!hex) return;
    input.value = hex;
    onChange(hex);
  });
  return {
    node: element("div", { className: "field" }, element("label", { className: "name", htmlFor: id }, t("Code")), input, error),
    set(hex) {
      if (document.activeElement === input) return;
      input.value = hex;
      mark(false);
    },
  };
}

/** Buttons of the colours that were chosen last in this browser. */
function recentColors(onChoose) {
  const node = element("div", { className: "recent", role: "group", ariaLabel: t("Recent colours") });
  let shown = null;
  const show = () => {
    const colors = readKept(RECENT, []).filter((hex) => readHex(String(hex)) === hex);
    if (String(colors) === shown) return;
    shown = String(colors);
    node.hidden = colors.length === 0;
    node.replaceChildren(
      ...colors.map((hex) => {
        const button = element("button", { type: "button", className: "swatch", ariaLabel: hex, onclick: () => onChoose(hex) });
        button.style.background = hex;
        return button;
      }),
    );
  };
  return {
    node,
    show,
    remember(hex) {
      const others = readKept(RECENT, []).filter((one) => one !== hex);
      keep(RECENT, [hex, ...others].slice(0, RECENT_COUNT));
      if (!node.contains(document.activeElement)) show();
    },
  };
}
