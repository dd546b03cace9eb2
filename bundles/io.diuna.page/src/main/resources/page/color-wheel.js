// SPDX-License-Identifier: Apache-2.0
import { hexOfHue, hueOf } from "./color-math.js";
import { element } from "./dom.js";
import { t } from "./texts.js";

const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const LARGE_STEP = 10;

/**
 * Wheel of colours at full brightness: hue around, saturation outwards. By keyboard, left and right turn the hue by one degree, up
 * and down change the saturation by one percent, with Shift ten times as much. `set(hex)` does not call `onChange(hex)`.
 */
export function colorWheel({ label }, onChange) {
  const knob = element("span", { className: "knob" });
  const node = element(
    "div",
    { className: "wheel", role: "slider", tabIndex: 0, ariaLabel: label, ariaValueMin: "0", ariaValueMax: "360" },
    knob,
  );
  let hue = 0;
  let saturation = 0;
  let shown = null;

  const show = () => {
    const angle = (hue * Math.PI) / 180;
    knob.style.left = `${50 + 50 * saturation * Math.cos(angle)}%`;
    knob.style.top = `${50 - 50 * saturation * Math.sin(angle)}%`;
    knob.style.background = hexOfHue(hue, saturation);
    const [degrees, percent] = [Math.round(hue), Math.round(saturation * 100)];
    node.ariaValueNow = String(degrees);
    node.ariaValueText = t("Hue {degrees}°, saturation {percent} %", { degrees, percent });
  };
  const choose = (nextHue, nextSaturation) => {
    hue = (nextHue + 360) % 360;
    saturation = Math.max(0, Math.min(1, nextSaturation));
    shown = hexOfHue(hue, saturation);
    show();
    onChange(shown);
  };
  const point = ({ clientX, clientY }) => {
    const { left, top, width } = node.getBoundingClientRect();
    const x = (clientX - left) / (width / 2) - 1;
    const y = 1 - (clientY - top) / (width / 2);
    choose((Math.atan2(y, x) * 180) / Math.PI, Math.hypot(x, y));
  };

  node.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    node.setPointerCapture(event.pointerId);
    point(event);
  });
  node.addEventListener("pointermove", (event) => {
    if (node.hasPointerCapture(event.pointerId)) point(event);
  });
  node.addEventListener("keydown", (event) => {
    const [turn, spread] = KEYS[event.key] ?? [];
    if (turn === undefined || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const step = event.shiftKey ? LARGE_STEP : 1;
    choose(hue + turn * step, saturation + (spread * step) / 100);
  });
  show();
  return {
    node,
    set(hex) {
      if (hex === shown) return; // rounded to 8 bits, it would move the knob
      shown = hex;
      const next = hueOf(hex);
      if (next.saturation > 0) hue = next.hue;
      saturation = next.saturation;
      show();
    },
  };
}
