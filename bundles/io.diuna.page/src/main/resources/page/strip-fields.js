// SPDX-License-Identifier: Apache-2.0
import { select, toggle } from "./controls.js";
import { element, setText, uniqueId } from "./dom.js";

const DEFAULT = "";

/**
 * The field for one key of a driver. `value()` is what was entered, undefined where nothing was; what is no number is
 * handed on as text, for the server to say what is right. `mark(text)` says what is wrong with it, and empty text nothing.
 */
export function keyField(key, value) {
  const make = key.options ? choiceField : key.type === "toggle" ? toggleField : inputField;
  const field = make(key, value);
  const box = field.node.querySelector("input, select");
  const error = element("p", { className: "error", role: "alert", hidden: true });
  if (key.description) field.node.append(element("p", { className: "hint" }, key.description));
  field.node.append(error);
  const mark = (text) => {
    setText(error, text);
    error.hidden = !text;
    box.setAttribute("aria-invalid", Boolean(text));
    if (!text) return;
    const folded = box.closest("details");
    if (folded) folded.open = true;
    box.focus();
  };
  return { key, mark, ...field };
}

function choiceField(key, value) {
  const unset = { id: DEFAULT, label: "default" in key ? `Default (${key.default})` : "–" };
  const control = select({ label: key.label, options: [unset, ...key.options] }, () => {});
  control.set(String(value ?? DEFAULT));
  return {
    node: control.node,
    value: () => key.options.find((option) => String(option.id) === control.value())?.id,
  };
}

/** Sent only when it differs from the default, or was set before. */
function toggleField(key, value) {
  let on = value ?? key.default ?? false;
  let set = value !== undefined;
  const control = toggle({ label: key.label }, (now) => {
    on = now;
    set = true;
  });
  control.set(on);
  return { node: element("div", { className: "field" }, control.node), value: () => (set ? on : undefined) };
}

function inputField(key, value) {
  const id = uniqueId("key");
  const numeric = key.type === "whole" || key.type === "number";
  const type = key.type === "password" ? "password" : numeric && !key.list ? "number" : "text";
  const box = element("input", {
    id,
    type,
    value: words(value),
    placeholder: words(key.default),
    autocomplete: "off",
    spellcheck: false,
    min: key.minimum,
    max: key.maximum,
    step: type === "number" ? (key.type === "whole" ? 1 : "any") : null,
  });
  const read = (text) => (numeric && text !== "" && Number.isFinite(Number(text)) ? Number(text) : text);
  return {
    node: element("div", { className: "field" }, element("label", { className: "name", htmlFor: id }, key.label), box),
    value() {
      const text = box.value.trim();
      if (!key.list || text === "") return box.validity.badInput ? "?" : read(text);
      return text.split(",").map((part) => read(part.trim()));
    },
  };
}

const words = (value) => (value === undefined ? "" : Array.isArray(value) ? value.join(", ") : String(value));
