// SPDX-License-Identifier: Apache-2.0
import { byId, element } from "./dom.js";
import { askAction } from "./forms.js";
import { known, onKnown } from "./known.js";
import { editScene, recall, removeScene, replaceScene, saveAsScene } from "./scene-actions.js";
import { isShown } from "./scene-match.js";
import { t } from "./texts.js";

const LONG_PRESS_MS = 500;

/** Buttons of all scenes: a tap shows the scene, a long press or the menu key opens its menu. */
export class SceneRow {
  #row = byId("scene-row");
  #shown = null;

  constructor() {
    byId("save-scene").addEventListener("click", saveAsScene);
    onKnown(["scenes", "zones", "animations"], () => this.#render());
  }

  #render() {
    const scenes = known("scenes");
    byId("scene-hint").hidden = scenes.length > 0;
    byId("save-scene").disabled = known("zones").length === 0;
    const outline = JSON.stringify(scenes.map(({ id, label, color }) => [id, label, color]));
    if (outline !== this.#shown) {
      this.#shown = outline;
      const focused = this.#row.contains(document.activeElement) ? document.activeElement.dataset.scene : null;
      this.#row.replaceChildren(...scenes.map(({ id }) => element("li", {}, sceneButton(id))));
      this.#row.querySelector(`[data-scene="${focused}"]`)?.focus();
    }
    scenes.forEach((scene, index) => {
      this.#row.children[index].firstElementChild.setAttribute("aria-pressed", String(isShown(scene, known("zones"))));
    });
  }
}

const sceneOf = (id) => known("scenes").find((scene) => scene.id === id);

function sceneButton(id) {
  const { label, color } = sceneOf(id);
  const node = element(
    "button",
    { type: "button", className: "scene", title: t("Hold for more") },
    sceneDot(color),
    element("span", {}, label),
  );
  node.dataset.scene = id;
  onLongPress(node, () => openMenu(sceneOf(id)));
  node.addEventListener("click", () => recall(sceneOf(id)));
  return node;
}

/** Dot in the colour of a scene. */
export function sceneDot(color) {
  const node = element("span", { className: "dot", ariaHidden: "true" });
  if (color) node.style.background = color;
  return node;
}

/** Calls `open` after a long press, a right click or the menu key; the click that ends a long press has no effect. */
function onLongPress(node, open) {
  let timer = 0;
  let isLong = false;
  node.addEventListener("pointerdown", ({ pointerType }) => {
    isLong = false;
    if (pointerType === "mouse") return;
    timer = setTimeout(async () => {
      isLong = true;
      await open();
      isLong = false;
    }, LONG_PRESS_MS);
  });
  for (const kind of ["pointerup", "pointercancel", "pointerleave"]) node.addEventListener(kind, () => clearTimeout(timer));
  node.addEventListener("contextmenu", (event) => {
    event.preventDefault();
    if (isLong) return;
    clearTimeout(timer);
    open();
  });
  node.addEventListener("click", (event) => {
    if (isLong) event.stopImmediatePropagation();
    isLong = false;
  });
}

const openMenu = (scene) =>
  askAction(t("Scene {label}", { label: scene.label }), [
    { label: t("Name and colour"), icon: "edit", run: () => editScene(scene) },
    { label: t("Replace with the present light"), icon: "enable", run: () => replaceScene(scene) },
    { label: t("Remove"), icon: "remove", danger: true, run: () => removeScene(scene) },
  ]);
