// SPDX-License-Identifier: Apache-2.0
import { color } from "./color-picker.js";
import { choice, slider, toggle } from "./controls.js";
import { element, icon, uniqueId } from "./dom.js";
import { followable, isBinding } from "./signal-binding.js";
import { t } from "./texts.js";

/** Types without a button that resets: a switch is reset by itself, and a button has no value. */
const WITHOUT_RESET = ["toggle", "trigger"];

/** Controls of the parameters of an animation, from their declarations. */
export class ParameterFields {
  #onChange;
  #onPress;
  #declared = null;
  #fields = [];
  node = element("div", { className: "fields" });

  /** `onChange(id, value)` gets new values, `onPress(id)` the buttons that were pressed. */
  constructor(onChange, onPress) {
    this.#onChange = onChange;
    this.#onPress = onPress;
  }

  /** Shows values; the controls are made anew only if the declarations differ. */
  render(declarations, values) {
    const declared = JSON.stringify(declarations);
    if (declared !== this.#declared) {
      this.#declared = declared;
      this.#fields = declarations.map((declaration) => ({ declaration, control: this.#control(declaration) }));
      this.node.replaceChildren(...sections(this.#fields));
      this.node.hidden = declarations.length === 0;
    }
    const value = ({ id, default: initial }) => values[id] ?? initial;
    for (const { declaration, control } of this.#fields) {
      control.set(value(declaration));
      const other = declarations.find(({ id }) => id === declaration.shownIf?.parameter);
      control.node.hidden = other !== undefined && !declaration.shownIf.values.includes(value(other));
    }
    for (const group of this.node.querySelectorAll(".group")) {
      group.hidden = this.#fields.every(({ control }) => control.node.parentNode !== group || control.node.hidden);
    }
  }

  #control(declaration) {
    const { id, description } = declaration;
    const control = parameterControl(
      declaration,
      (value) => this.#onChange(id, value),
      () => this.#onPress(id),
    );
    if (description) control.node.title = description;
    return WITHOUT_RESET.includes(declaration.type)
      ? control
      : resettable(declaration, control, () => this.#onChange(id, declaration.default));
  }
}

/** Adds a button that gives the parameter its default, while it has another value. */
function resettable({ label, default: initial }, control, onReset) {
  const name = t("Reset: {label}", { label });
  const reset = element(
    "button",
    { type: "button", className: "icon-button", ariaLabel: name, title: t("Reset to the default"), onclick: onReset },
    icon("undo"),
  );
  const tools = element("div", { className: "parameter-tools" }, reset, ...(control.tools ?? []));
  const node = element("div", { className: "parameter" }, control.node, tools);
  node.style.setProperty("--tools", tools.childElementCount);
  return {
    node,
    set(value) {
      control.set(value);
      const isUnneeded = JSON.stringify(value) === JSON.stringify(initial) || isBinding(value);
      if (isUnneeded && document.activeElement === reset) node.querySelector("input, select, summary")?.focus();
      reset.classList.toggle("unneeded", isUnneeded);
    },
  };
}

/** Returns the fields in their order; those of a group follow its first one, under its name. */
function sections(fields) {
  const groups = new Map();
  const nodes = [];
  for (const { declaration, control } of fields) {
    const name = declaration.group;
    if (!name) nodes.push(control.node);
    else if (groups.has(name)) groups.get(name).append(control.node);
    else {
      const section = element("fieldset", { className: "group" }, element("legend", {}, name), control.node);
      groups.set(name, section);
      nodes.push(section);
    }
  }
  return nodes;
}

function parameterControl(declaration, onChange, onPress) {
  switch (declaration.type) {
    case "number":
    case "integer":
      return number(declaration, onChange);
    case "choice":
      return choice(declaration, onChange);
    case "color":
      return color(declaration, onChange);
    case "colors":
      return colorList(declaration, onChange);
    case "text":
      return textField(declaration, onChange);
    case "toggle":
      return toggle(declaration, onChange);
    case "trigger":
      return button(declaration, onPress);
    default:
      return unknown(declaration);
  }
}

/** Slider, or what a number that follows a signal shows in its place. */
function number(declaration, onChange) {
  return followable(declaration, slider(declaration, onChange), onChange);
}

/** One line of text, which counts when it is entered or left. */
function textField({ label, maxLength }, onChange) {
  const id = uniqueId("text");
  const input = element("input", { type: "text", id, maxLength, onchange: () => onChange(input.value) });
  return {
    node: element("div", { className: "field" }, element("label", { className: "name", htmlFor: id }, label), input),
    set(value) {
      if (document.activeElement !== input) input.value = value;
    },
  };
}

/** List of colours: a picker for each, and buttons that add a colour and remove the last one. */
function colorList({ label, minimum, maximum }, onChange) {
  let colors = [];
  const wells = element("div", { className: "color-list" });
  const size = (text, help, next) => {
    const resize = () => {
      show(next());
      onChange(colors);
    };
    return element("button", { type: "button", className: "button", ariaLabel: `${label}: ${help}`, onclick: resize }, text);
  };
  const less = size("−", t("remove the last colour"), () => colors.slice(0, -1));
  const more = size("+", t("add a colour"), () => [...colors, colors.at(-1)]);
  const well = (value, index) => {
    const input = element("input", { type: "color", ariaLabel: `${label} ${index + 1}` });
    input.addEventListener("input", () => {
      colors = colors.map((one, at) => (at === index ? input.value : one));
      onChange(colors);
    });
    return input;
  };
  const show = (next) => {
    colors = next;
    if (wells.childElementCount !== next.length) wells.replaceChildren(...next.map(well));
    next.forEach((value, index) => {
      const rgb = value.slice(0, 7); // what follows is the white channel
      if (wells.children[index].value !== rgb) wells.children[index].value = rgb;
    });
    less.disabled = next.length <= minimum;
    more.disabled = next.length >= maximum;
  };
  const row = element("div", { className: "color-row" }, wells, less, more);
  return { node: element("fieldset", { className: "field" }, element("legend", { className: "name" }, label), row), set: show };
}

function button({ label }, onPress) {
  return {
    node: element(
      "div",
      { className: "field" },
      element("button", { type: "button", className: "button", onclick: onPress }, label),
    ),
    set() {},
  };
}

/** Placeholder for a parameter type that this version of the page does not support. */
function unknown({ label, type }) {
  const text = t("{label}: this page does not support parameters of type “{type}”.", { label, type });
  return { node: element("p", { className: "hint" }, text), set() {} };
}
