// SPDX-License-Identifier: Apache-2.0
import { paintSwatch, solidColor } from "./animation-swatch.js";
import { loadModule } from "./attempt.js";
import { element, icon, setText, uniqueId } from "./dom.js";
import { known } from "./known.js";
import { t } from "./texts.js";

/** Button that shows the animation of a look and opens the dialog to choose another one. `onChange(id)`: null for the colour. */
export function animationPicker({ label }, onChange) {
  const id = uniqueId("animation");
  const swatch = element("span", { className: "swatch" });
  const title = element("span", { id });
  const name = element("span", { className: "name", id: uniqueId("name") }, label);
  const button = element("button", { type: "button", className: "chooser", ariaHasPopup: "dialog" }, swatch, title, icon("down"));
  button.setAttribute("aria-labelledby", `${name.id} ${id}`);
  let look = null;
  let shape = null;
  let open = null;
  button.addEventListener("click", async () => {
    const module = await loadModule(t("The animations cannot be shown."), () => import("./animation-dialog.js"));
    if (!module || open) return;
    open = new module.AnimationDialog(look, shape, onChange);
    await open.show();
    open = null;
  });
  return {
    node: element("div", { className: "field" }, name, button),
    /** Shows the animation of a look under its name; `zoneShape` is the shape of the zone, or null if there are several. */
    set(next, text, zoneShape) {
      look = next;
      shape = zoneShape;
      setText(title, text);
      paintSwatch(swatch, known("animations").find((one) => one.id === next.animation) ?? solidColor(), next);
      open?.mark(next);
    },
  };
}
