// SPDX-License-Identifier: Apache-2.0
import { Problem } from "./api.js";
import { closed } from "./dialogs.js";
import { element, icon, setText, uniqueId } from "./dom.js";
import { t } from "./texts.js";

/** Shows a dialog that is made for one use, and gives the focus back afterwards, also to a button that was made anew meanwhile. */
export async function useDialog(dialog) {
  const opener = document.activeElement;
  document.body.append(dialog);
  dialog.showModal();
  await closed(dialog);
  dialog.remove();
  if (opener.isConnected) return opener.focus();
  const name = opener.getAttribute("aria-label") ?? opener.textContent;
  const same = [...document.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  );
  (same ?? document.querySelector(".view:not([hidden]) h2")).focus();
}

/** Makes a dialog with a title and a hint. */
export function makeDialog(title, hint, className, ...content) {
  const id = uniqueId("dialog");
  const head = element("h2", { id }, title);
  const dialog = element("dialog", { className, "aria-labelledby": id }, head);
  if (hint) dialog.append(element("p", { className: "hint" }, hint));
  dialog.append(...content);
  guardClicks(dialog);
  return dialog;
}

/** Closes a dialog by a click beside it. A click that did not begin in the dialog, as the end of a long press, has no effect. */
function guardClicks(dialog) {
  let pressed = null;
  const isOutside = ({ target, clientX, clientY }) => {
    const { left, right, top, bottom } = dialog.getBoundingClientRect();
    return target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom);
  };
  dialog.addEventListener("pointerdown", (event) => {
    pressed = isOutside(event) ? "outside" : "inside";
  });
  const check = (event) => {
    const isByPointer = event.detail > 0;
    if (isByPointer && !pressed) {
      event.preventDefault();
      event.stopPropagation();
    } else if (pressed === "outside" && isOutside(event)) dialog.close();
  };
  dialog.addEventListener("click", check, { capture: true });
}

/**
 * Asks for the values of fields. `save(values)` sends them; its problem is shown at the field that it names, and the form stays
 * open. Returns what `save` returned, or null if the user cancels.
 */
export async function askForm({ title, hint = "", fields, action = t("Save"), save }) {
  const error = element("p", { className: "error", role: "alert" });
  const cancel = element("button", { type: "button", className: "button", onclick: () => dialog.close() }, t("Cancel"));
  const submit = element("button", { type: "submit", className: "button primary" }, action);
  const actions = element("div", { className: "actions" }, cancel, submit);
  const form = element(
    "form",
    { noValidate: true },
    element("div", { className: "form-fields" }, ...fields.map(({ node }) => node)),
    error,
    actions,
  );
  const dialog = makeDialog(title, hint, "form-dialog", form);
  let saved = null;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    for (const field of fields) field.mark("");
    setText(error, "");
    const invalid = fields.find(({ node }) => !node.hidden && invalidInput(node));
    if (invalid) return invalid.mark(invalidInput(invalid.node).validationMessage);
    submit.disabled = true;
    try {
      saved = await save(valuesOf(fields));
      dialog.close();
    } catch (problem) {
      const wrong = fields.find(
        ({ key, also = [], node }) => !node.hidden && [key, ...also].some((one) => isFieldOf(one, problem.field)),
      );
      if (wrong) wrong.mark(problem.message);
      else setText(error, problem.message);
    } finally {
      submit.disabled = false;
    }
  });
  await useDialog(dialog);
  return saved;
}

/** Returns the input of a field in which the browser sees a mistake, such as a number out of range. */
const invalidInput = (node) =>
  [...node.querySelectorAll("input")].find((input) => !input.closest("[hidden]") && !input.validity.valid);

/** Returns true if a problem with a field such as `steps[0].scene` belongs to the form field `steps`. */
const isFieldOf = (key, field) => Boolean(field) && (field === key || field.startsWith(`${key}.`) || field.startsWith(`${key}[`));

/** Returns the values of the fields that are shown, without those that are left out. */
export const valuesOf = (fields) =>
  Object.fromEntries(
    fields
      .filter(({ node }) => !node.hidden)
      .map(({ key, value }) => [key, value()])
      .filter(([, value]) => value !== undefined),
  );

/** Shows a menu: a button for each action, an object with `label`, `icon`, `run` and, if it destroys something, `danger`. */
export async function askAction(title, actions) {
  let chosen = null;
  const choose = (action) => {
    chosen = action;
    dialog.close();
  };
  const button = (action) =>
    element(
      "button",
      { type: "button", className: action.danger ? "button danger" : "button", onclick: () => choose(action) },
      icon(action.icon),
      element("span", {}, action.label),
    );
  const cancel = { label: t("Cancel"), icon: "close", run() {} };
  const dialog = makeDialog(title, "", "menu-dialog", element("div", { className: "menu" }, ...[...actions, cancel].map(button)));
  await useDialog(dialog);
  await chosen?.run();
}

/** Returns the values if they have a name, else throws a Problem for it. */
export function named(values) {
  if (!values.label) throw new Problem(422, t("Enter a name."), "label");
  return values;
}

/** Returns an id for a new entry with this name, which none of the others has. */
export function idFor(label, kind, others) {
  const words = label
    .normalize("NFD")
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/ß/g, "ss")
    .replace(/ł/g, "l");
  const base =
    words
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 56)
      .replace(/-$/, "") || kind;
  const taken = new Set(others.map(({ id }) => id));
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
