// SPDX-License-Identifier: Apache-2.0
import { scenes } from "./api-scenes.js";
import { attempt } from "./attempt.js";
import { byId, element } from "./dom.js";
import { known, onKnown } from "./known.js";
import { actionButton, EntryList, iconButton, moveButtons } from "./lists.js";
import { editScene, recall, removeScene, replaceScene, saveAsScene } from "./scene-actions.js";
import { isShown } from "./scene-match.js";
import { sceneDot } from "./scene-row.js";
import { t } from "./texts.js";

/** List of all scenes, to show, edit, order and remove them. */
export class SceneList {
  #list = new EntryList(byId("scene-list"), byId("add-scene"));

  constructor() {
    byId("add-scene").addEventListener("click", saveAsScene);
    onKnown(["scenes", "zones", "animations"], () => this.#render());
    this.#render();
  }

  #render() {
    const zones = known("zones");
    const labelOf = (id) => zones.find((zone) => zone.id === id)?.label ?? id;
    const entries = known("scenes").map((scene) => ({
      ...scene,
      isShown: isShown(scene, zones),
      names: Object.keys(scene.looks).map(labelOf).join(", "),
    }));
    byId("add-scene").disabled = zones.length === 0;
    byId("scenes-empty").hidden = entries.length > 0;
    this.#list.render(entries, (scene) => row(scene, entries));
  }
}

function row(scene, entries) {
  const { label, color, names } = scene;
  const title = element("h3", {}, sceneDot(color), element("span", {}, label));
  if (scene.isShown) title.append(element("span", { className: "chip" }, t("Shown now")));
  const text = element("div", {}, title, element("p", { className: "muted" }, names));
  const order = (ids) => attempt(t("The order was not changed."), () => scenes.order(ids));
  const actions = [
    actionButton("play", t("Show"), label, () => recall(scene)),
    iconButton("edit", t("Name and colour"), label, () => editScene(scene)),
    iconButton("enable", t("Replace with the present light"), label, () => replaceScene(scene)),
    ...moveButtons(entries, scene, order),
    iconButton("remove", t("Remove"), label, () => removeScene(scene)),
  ];
  return element("li", {}, text, element("div", { className: "actions" }, ...actions));
}
