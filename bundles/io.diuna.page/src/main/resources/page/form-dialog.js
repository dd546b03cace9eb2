// SPDX-License-Identifier: Apache-2.0
import { closed } from "./dialogs.js";
import { element, setText, uniqueId } from "./dom.js";
import { t } from "./texts.js";

/**
 * Shows a dialog with a form. `fields` are those of strip-fields.js: a problem is shown at the field that it names, else at the end
 * of the form. `send` is called with the button of the form and returns a promise of the result. Returns the result, or null if the user cancels.
 */
export async function askForm({ title, hint = "", content, fields = () => [], action = t("Save"), send }) {
  const id = uniqueId("form-title");
  const error = element("p", { className: "error", role: "alert" });
  const save = element("button", { type: "submit", className: "button primary" }, action);
  const cancel = element("button", { type: "button", className: "button", onclick: () => dialog.close() }, t("Cancel"));
  let result = null;
  const submit = async (event) => {
    event.preventDefault();
    if (save.disabled) return;
    for (const field of fields()) field.mark("");
    setText(error, "");
    save.disabled = true;
    try {
      result = (await send()) ?? true;
      dialog.close();
    } catch (problem) {
      showAt(problem, fields(), error);
    } finally {
      save.disabled = false;
    }
  };
  const form = element(
    "form",
    { noValidate: true, onsubmit: submit },
    element("h2", { id }, title),
    element("p", { className: "hint", hidden: !hint }, hint),
    element("div", { className: "strip-fields" }, ...content),
    error,
    element("div", { className: "actions" }, cancel, save),
  );
  const dialog = element("dialog", { className: "setup-dialog", "aria-labelledby": id }, form);
  document.body.append(dialog);
  dialog.showModal();
  await closed(dialog);
  dialog.remove();
  return result;
}

/** Shows a problem at the field that it names, or whose part it is, or at the end of the form. */
export function showAt(problem, fields, error) {
  const named = problem.field ?? null;
  const by = (matches) => fields.find((field) => field.node.isConnected && matches(field.key.id));
  const wrong =
    named &&
    (by((id) => id === named) ?? by((id) => isPart(named, id)) ?? by((id) => isPart(id, named)));
  if (wrong) wrong.mark(problem.message);
  else setText(error, problem.message);
}

/** Returns true if a path, such as `matrix.columns`, is a part of another one, such as `matrix`. */
const isPart = (path, whole) => path.startsWith(`${whole}.`) || path.startsWith(`${whole}[`);
