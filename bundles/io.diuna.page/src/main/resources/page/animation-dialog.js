// SPDX-License-Identifier: Apache-2.0
import { MovingPreviews } from "./animation-preview.js";
import { categoriesOf, favourites, fits, hasWords, toggleFavourite } from "./animation-search.js";
import { paintSwatch, solidColor } from "./animation-swatch.js";
import { element, icon, setText, uniqueId } from "./dom.js";
import { makeDialog, useDialog } from "./forms.js";
import { known } from "./known.js";
import { t } from "./texts.js";

const ALL = "all";
const FAVOURITE = "favourites";

/**
 * Dialog with all animations: search, categories, favourites. A tap applies an animation, and the dialog stays open to try
 * others.
 */
export class AnimationDialog {
  #onChange;
  #look;
  #shape;
  #category = ALL;
  #search = element("input", {
    type: "search",
    ariaLabel: t("Find animations"),
    placeholder: t("Fire, calm, music"),
    maxLength: 60,
  });
  #chips = element("div", { className: "chips", role: "group", ariaLabel: t("Categories") });
  #list = element("div", { className: "animations" });
  #count = element("p", { className: "unseen", role: "status" });
  #buttons = new Map();
  #previews = new MovingPreviews();

  constructor(look, shape, onChange) {
    this.#look = look;
    this.#shape = shape;
    this.#onChange = onChange;
  }

  async show() {
    const close = element("button", { type: "button", className: "icon-button", ariaLabel: t("Close") }, icon("close"));
    const head = element("div", { className: "picker-head" }, this.#search, close);
    const dialog = makeDialog(t("Animation (effect)"), "", "animation-dialog", head, this.#chips, this.#list, this.#count);
    close.addEventListener("click", () => dialog.close());
    this.#search.addEventListener("input", () => this.#render());
    this.#list.addEventListener("keydown", (event) => this.#move(event));
    this.#search.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") this.#move(event);
    });
    const categories = [
      { id: ALL, label: t("All") },
      { id: FAVOURITE, label: t("Favourites") },
      ...categoriesOf(known("animations")),
    ];
    this.#chips.append(...categories.map((one) => this.#chip(one)));
    this.#render();
    const shown = useDialog(dialog);
    const present = this.#buttons.get(this.#look.animation);
    present?.scrollIntoView({ block: "center" });
    (present ?? this.#search).focus({ preventScroll: true });
    await shown;
    this.#previews.clear();
  }

  /** Marks the animation of a look. */
  mark(look) {
    this.#look = look;
    for (const [id, button] of this.#buttons) button.setAttribute("aria-pressed", String(id === look.animation));
  }

  #chip({ id, label }) {
    const button = element("button", { type: "button", className: "choice-chip", ariaPressed: String(id === ALL) }, label);
    button.addEventListener("click", () => {
      this.#category = id;
      for (const chip of this.#chips.children) chip.ariaPressed = String(chip === button);
      this.#render();
    });
    return button;
  }

  #render() {
    const liked = favourites();
    const isInCategory = ({ id, tags }) =>
      this.#category === ALL || (this.#category === FAVOURITE ? liked.includes(id) : tags.includes(this.#category));
    const text = this.#search.value.trim();
    const sorted = known("animations").toSorted((one, other) => one.label.localeCompare(other.label));
    const all = this.#category === ALL ? [solidColor(), ...sorted] : sorted;
    const found = all.filter((one) => isInCategory(one) && hasWords({ ...one, id: one.id ?? "" }, text));
    const fitting = found.filter((one) => fits(one, this.#shape));
    const others = found.filter((one) => !fits(one, this.#shape));
    this.#buttons.clear();
    this.#previews.clear();
    this.#list.replaceChildren(...this.#section(fitting, liked));
    if (others.length > 0) {
      const title = this.#shape === "2d" ? t("Made for lines") : t("Made for matrices");
      this.#list.append(element("h3", {}, title), ...this.#section(others, liked));
    }
    setText(this.#count, t("Animations found: {count}", { count: found.length }));
    if (found.length > 0) return;
    const hint =
      this.#category === FAVOURITE && !text
        ? t("No favourites yet: tap the star of an animation.")
        : t("No animation has these words.");
    this.#list.append(element("p", { className: "hint" }, hint));
  }

  #section(animations, liked) {
    return animations.length > 0 ? [element("ul", {}, ...animations.map((one) => this.#row(one, liked)))] : [];
  }

  #row(animation, liked) {
    const { id, label, description } = animation;
    const swatch = element("span", { className: "swatch" });
    paintSwatch(swatch, animation, this.#look);
    const about = element("p", { className: "hint", id: uniqueId("about") }, description);
    const isPressed = String(id === this.#look.animation);
    const options = { type: "button", className: "animation", ariaPressed: isPressed, onclick: () => this.#onChange(id) };
    const button = element(
      "button",
      { ...options, "aria-describedby": about.id },
      swatch,
      element("span", {}, label),
      icon("done"),
    );
    this.#buttons.set(id, button);
    const line = animation.preview ? this.#previews.lineOf(animation) : "";
    return element("li", {}, button, line, about, id === null ? "" : star(animation, liked.includes(id)));
  }

  /** Moves the focus with the arrow keys. */
  #move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const buttons = [...this.#buttons.values()];
    const row = document.activeElement.closest("li");
    const at = buttons.findIndex((one) => one.parentNode === row) + step;
    (at < 0 ? this.#search : buttons[Math.min(at, buttons.length - 1)])?.focus();
  }
}

function star({ id, label }, isOne) {
  const button = element("button", { type: "button", className: "icon-button star", ariaPressed: String(isOne) }, icon("star"));
  button.ariaLabel = t("Favourite: {label}", { label });
  button.addEventListener("click", () => {
    button.ariaPressed = String(toggleFavourite(id));
  });
  return button;
}
