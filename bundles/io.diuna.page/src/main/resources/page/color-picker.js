// SPDX-License-Identifier: Apache-2.0
import { loadModule } from "./attempt.js";
import { element, icon, setText } from "./dom.js";
import { t } from "./texts.js";

/**
 * Colour picker in a collapsed section: wheel, colour temperature, white channel, recent colours, and the code. Its value is
 * `#rrggbb`, or `#rrggbbww` with a white channel, which `setWhite` shows.
 */
export function color({ label }, onChange) {
  const swatch = element("span", { className: "swatch" });
  const code = element("span", { className: "code" });
  const summary = element("summary", {}, swatch, code, icon("down"));
  const details = element("details", { className: "palette color" }, summary);
  const node = element("div", { className: "field" }, element("span", { className: "name" }, label), details);
  let value = "#000000";
  let hasWhite = false;
  let panel = null;

  const change = (rgb, white) => {
    value = rgb + (hasWhite ? white.toString(16).padStart(2, "0") : "");
    show();
    onChange(value);
  };
  const show = () => {
    swatch.style.background = value.slice(0, 7);
    setText(code, value);
    summary.ariaLabel = t("{label}: {value}", { label, value });
    if (details.open) panel?.set(value, hasWhite);
  };
  details.addEventListener("toggle", async () => {
    if (!details.open) return;
    const module = await loadModule(t("The colours cannot be shown."), () => import("./color-panel.js"));
    if (!module) return (details.open = false);
    if (!panel) {
      panel = module.colorPanel(change);
      details.append(panel.node);
    }
    panel.set(value, hasWhite);
  });
  return {
    node,
    set(next) {
      value = next;
      hasWhite ||= next.length > 7;
      show();
    },
    setWhite(has) {
      hasWhite = has || value.length > 7;
      show();
    },
  };
}
