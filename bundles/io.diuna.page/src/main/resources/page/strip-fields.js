// SPDX-License-Identifier: Apache-2.0
import { select, toggle } from "./controls.js";
import { element, setText, uniqueId } from "./dom.js";
import { t } from "./texts.js";

const DEFAULT = "";

/**
 * Form field for one configuration key of a driver. `value()` returns the input, or undefined if it is empty; a malformed number
 * is returned as text, so that the server can explain it. `mark(text)` shows an error, and an empty text removes it.
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
    const details = box.closest("details");
    if (details) details.open = true;
    box.focus();
  };
  return { key, mark, ...field };
}

function choiceField(key, value) {
  const unset = { id: DEFAULT, label: "default" in key ? t("Default ({value})", { value: key.default }) : "–" };
  const isFree = !key.required || value === undefined;
  const control = select({ label: key.label, options: [...(isFree ? [unset] : []), ...key.options] }, () => {});
  control.set(String(value ?? DEFAULT));
  return {
    node: control.node,
    value: () => key.options.find((option) => String(option.id) === control.value())?.id,
  };
}

/** Toggle that is sent only if the user changed it or it was configured before. */
function toggleField(key, value) {
  let on = value ?? key.default ?? false;
  let isSet = value !== undefined;
  const control = toggle({ label: key.label }, (now) => {
    on = now;
    isSet = true;
  });
  control.set(on);
  return { node: element("div", { className: "field" }, control.node), value: () => (isSet ? on : undefined) };
}

function inputField(key, value) {
  const id = uniqueId("key");
  const numeric = key.type === "whole" || key.type === "number";
  const type = key.type === "password" ? "password" : numeric && !key.list ? "number" : "text";
  const box = element("input", {
    id,
    type,
    value: asText(value),
    placeholder: asText(key.default),
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

const asText = (value) => (value === undefined ? "" : Array.isArray(value) ? value.join(", ") : String(value));
