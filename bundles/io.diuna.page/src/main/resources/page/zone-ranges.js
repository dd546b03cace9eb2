// SPDX-License-Identifier: Apache-2.0
import { element, icon } from "./dom.js";
import { keyField } from "./strip-fields.js";
import { t } from "./texts.js";

/** Editor of the ranges of a zone: pixels of strips in the order of the wiring. */
export class RangeFields {
  #strips;
  #rows;
  #list = element("div", { className: "ranges" });
  #onChange;

  /** `onChange` is called after each input of the user. */
  constructor(strips, ranges, onChange) {
    this.#strips = strips;
    this.#onChange = onChange;
    this.#show(ranges);
    const add = { type: "button", className: "button", onclick: () => this.#add() };
    const reverse = { type: "button", className: "button", onclick: () => this.reverse() };
    this.node = element(
      "fieldset",
      { className: "field", oninput: onChange },
      element("legend", { className: "name" }, t("Pixels, in the order of the wiring")),
      this.#list,
      element(
        "div",
        { className: "actions" },
        element("button", add, icon("add"), element("span", {}, t("Add range"))),
        element("button", reverse, icon("enable"), element("span", {}, t("Reverse direction"))),
      ),
    );
  }

  get fields() {
    return this.#rows.flatMap(({ strip, start, length }) => [strip, start, length]);
  }

  /** Ranges as the REST API takes them. */
  get value() {
    return this.#rows.map(({ strip, start, length, reversed }) => ({
      strip: strip.value() ?? "",
      start: start.value() === "" ? 0 : start.value(),
      length: length.value(),
      reversed: reversed.value() ?? false,
    }));
  }

  /** Sets the length if there is one range. */
  setLength(length) {
    if (this.#rows.length === 1) this.#show([{ ...this.value[0], length }]);
  }

  /** Lets the zone begin at its other end. */
  reverse() {
    this.#show(this.value.reverse().map((range) => ({ ...range, reversed: !range.reversed })));
    this.#onChange();
  }

  #add() {
    const { strip = this.#strips[0]?.id, start = 0, length = 0 } = this.value.at(-1) ?? {};
    const end = Number(start) + Number(length || 0);
    const pixels = this.#strips.find(({ id }) => id === strip)?.pixels ?? 0;
    this.#show([...this.value, { strip, start: end, length: Math.max(1, pixels - end) }]);
    this.#rows.at(-1).strip.node.querySelector("select").focus();
  }

  #remove(index) {
    this.#show(this.value.filter((_, at) => at !== index));
    this.#list.querySelector("select").focus();
  }

  #show(ranges) {
    this.#rows = ranges.map((range, index) => this.#row(range, index, ranges.length > 1));
    this.#list.replaceChildren(...this.#rows.map(({ node }) => node));
  }

  #row(range, index, removable) {
    const names = [...new Set([...this.#strips.map(({ id }) => id), range.strip])].filter(Boolean);
    const key = (name, label, type, more) => ({ id: `ranges[${index}].${name}`, label, type, ...more });
    const options = names.map((id) => ({ id, label: id }));
    const strip = keyField(key("strip", t("Strip"), "text", { options, required: true }), range.strip);
    const start = keyField(key("start", t("First pixel"), "whole", { minimum: 0, default: 0 }), range.start);
    const length = keyField(key("length", t("Pixels"), "whole", { minimum: 1 }), range.length);
    const reversed = keyField(key("reversed", t("Reversed"), "toggle"), range.reversed ?? false);
    const options2 = { type: "button", className: "icon-button", ariaLabel: t("Remove range {number}", { number: index + 1 }) };
    const remove = element("button", { ...options2, hidden: !removable, onclick: () => this.#remove(index) }, icon("close"));
    const node = element("div", { className: "range" }, strip.node, start.node, length.node, reversed.node, remove);
    return { node, strip, start, length, reversed };
  }
}
