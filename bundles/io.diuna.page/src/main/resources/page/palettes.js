// SPDX-License-Identifier: Apache-2.0
import { palettes } from "./api-scenes.js";
import { attempt, edit } from "./attempt.js";
import { paintGradient } from "./controls.js";
import { confirm } from "./dialogs.js";
import { byId, element } from "./dom.js";
import { known, onKnown } from "./known.js";
import { EntryList, iconButton } from "./lists.js";
import { askPalette } from "./palette-form.js";
import { t } from "./texts.js";

/** List of the palettes of the user. */
export class Palettes {
  #list = new EntryList(byId("palette-list"), byId("add-palette"));

  constructor() {
    byId("add-palette").addEventListener("click", () => askPalette(null));
    onKnown(["palettes"], () => this.#render());
    this.#render();
  }

  #render() {
    const own = known("palettes").filter((one) => one.own);
    byId("palettes-empty").hidden = own.length > 0;
    this.#list.render(own, row);
  }
}

function row(palette) {
  const { label, colors } = palette;
  const bar = element("div", { className: "palette-bar", ariaHidden: "true" });
  paintGradient(bar, colors);
  const text = element(
    "div",
    {},
    element("h3", {}, label),
    element("p", { className: "muted" }, t("Colours: {count}", { count: colors.length })),
  );
  const actions = [
    iconButton("edit", t("Edit"), label, () => edit(palettes, palette, askPalette)),
    iconButton("remove", t("Remove"), label, () => remove(palette)),
  ];
  return element("li", {}, text, bar, element("div", { className: "actions" }, ...actions));
}

async function remove({ id, label }) {
  const text = t("Zones that use it show the first palette of Diuna, until it is back.");
  if (await confirm(t("Remove palette {label}?", { label }), text, t("Remove"))) {
    await attempt(t("Palette {label} was not removed.", { label }), () => palettes.remove(id));
  }
}
