// SPDX-License-Identifier: Apache-2.0
import { choice, color, slider, toggle } from "./controls.js";
import { element, setText, uniqueId } from "./dom.js";

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
    const control = parameterControl(declaration, (value) => this.#onChange(id, value), () => this.#onPress(id));
    if (description) control.node.title = description;
    return control;
  }
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

/** Slider; while the parameter follows a signal, its name and a button that gives the parameter its default. */
function number(declaration, onChange) {
  const { label, default: initial } = declaration;
  const control = slider(declaration, onChange);
  const words = element("span", { className: "value" });
  const release = { type: "button", className: "button", ariaLabel: `${label}: release`, onclick: () => onChange(initial) };
  const head = element("div", { className: "field-head" }, element("span", {}, label), words);
  const followed = element("div", { className: "field" }, head, element("button", release, "Release"));
  return {
    node: element("div", {}, control.node, followed),
    set(value) {
      const follows = typeof value === "object";
      control.node.hidden = follows;
      followed.hidden = !follows;
      if (follows) setText(words, `follows ${value.signal}`);
      else control.set(value);
    },
  };
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
  const less = size("−", "remove the last colour", () => colors.slice(0, -1));
  const more = size("+", "add a colour", () => [...colors, colors.at(-1)]);
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
  return { node: element("div", { className: "field" }, element("button", { type: "button", className: "button", onclick: onPress }, label)), set() {} };
}

/** Placeholder for a parameter type that this version of the page does not support. */
function unknown({ label, type }) {
  const text = `${label}: this page does not support parameters of type “${type}”.`;
  return { node: element("p", { className: "hint" }, text), set() {} };
}
