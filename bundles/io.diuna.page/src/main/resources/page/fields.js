// SPDX-License-Identifier: Apache-2.0
import { choice, select, toggle } from "./controls.js";
import { element, setText, uniqueId } from "./dom.js";

/*
 * Fields of a form: objects with the `key` that they are sent under, their element `node`, `value()`, and `mark(text)`, which shows
 * an error; an empty text removes it. A field that is left out has the value undefined.
 */

/** Makes a field of an element with a control in it. */
export function field(key, node, value, hint = "") {
  const error = element("p", { className: "error", id: uniqueId("error"), role: "alert", hidden: true });
  if (hint) node.append(element("p", { className: "hint" }, hint));
  node.append(error);
  const mark = (text) => {
    setText(error, text);
    error.hidden = !text;
    for (const box of node.querySelectorAll("[aria-invalid]")) {
      box.removeAttribute("aria-invalid");
      box.removeAttribute("aria-describedby");
    }
    if (!text) return;
    const boxes = [...node.querySelectorAll("input, select, button")].filter((box) => !box.closest("[hidden]"));
    const wrong = boxes.find((box) => !box.validity.valid) ?? boxes[0];
    wrong.setAttribute("aria-invalid", "true");
    wrong.setAttribute("aria-describedby", error.id);
    wrong.focus();
  };
  node.addEventListener("input", () => {
    if (!error.hidden) mark("");
  });
  return { key, node, value, mark };
}

function inputField(key, label, options, value, hint) {
  const id = uniqueId("field");
  const input = element("input", { id, autocomplete: "off", ...options });
  const node = element("div", { className: "field" }, element("label", { className: "name", htmlFor: id }, label), input);
  return field(key, node, () => value(input), hint);
}

/** One line of text. */
export const textField = (key, label, value, { hint = "", ...options } = {}) =>
  inputField(key, label, { type: "text", value: value ?? "", maxLength: 100, ...options }, (input) => input.value.trim(), hint);

/** Number; an empty field is `empty`. */
export const numberField = (key, label, value, { hint = "", empty = undefined, ...options } = {}) =>
  inputField(
    key,
    label,
    { type: "number", inputMode: "decimal", step: "any", value: value ?? "", ...options },
    (input) => (input.value === "" ? empty : input.valueAsNumber),
    hint,
  );

/** Time of the day or date, by the type of its input. */
export const timeField = (key, label, value, type) =>
  inputField(key, label, { type, value: value ?? "" }, (input) => input.value);

/** Fields under one key, whose value is made of theirs; `also` lists other keys that their problems may name. */
export function compositeField(key, label, fields, value, also = []) {
  const legend = element("legend", { className: "name" }, label);
  const node = element("fieldset", { className: "field composite" }, legend, ...fields.map((one) => one.node));
  return { ...field(key, node, value), also };
}

/** Choice of `{id, label}` options: buttons if they are few, else a list. `onChange(id)` is called after each choice. */
export function choiceField(key, label, options, value, onChange = () => {}) {
  let chosen = value ?? options[0]?.id;
  const control = choice({ label, options }, (id) => {
    chosen = id;
    onChange(id);
  });
  control.set(chosen);
  return field(key, control.node, () => chosen);
}

/** Drop-down list of `{id, label}` options. */
export function listField(key, label, options, value, onChange = () => {}) {
  const control = select({ label, options }, onChange);
  control.set(value ?? options[0]?.id ?? "");
  return field(key, control.node, control.value);
}

/** On/off switch. */
export function toggleField(key, label, value, onChange = () => {}) {
  let on = value;
  const control = toggle({ label }, (now) => {
    on = now;
    onChange(now);
  });
  control.set(on);
  return field(key, element("div", { className: "field" }, control.node), () => on);
}

/** Check boxes; the value is the list of the ids that are checked. */
export function checksField(key, label, options, values) {
  const inputs = options.map(({ id }) => element("input", { type: "checkbox", value: id, checked: values.includes(id) }));
  const labels = options.map((one, index) => element("label", {}, inputs[index], element("span", {}, one.label)));
  const legend = element("legend", { className: "name" }, label);
  const node = element("fieldset", { className: "field" }, legend, element("div", { className: "checks" }, ...labels));
  return field(key, node, () => inputs.filter(({ checked }) => checked).map(({ value }) => value));
}
