// SPDX-License-Identifier: Apache-2.0
import { putStrip } from "./api.js";
import { select } from "./controls.js";
import { closed } from "./dialogs.js";
import { byId, element, setText } from "./dom.js";
import { addFinder } from "./receiver-find.js";
import { keyField } from "./strip-fields.js";

/** Keys that are always visible; others are in a collapsed section unless they are set. */
const FIRST = ["pixels", "order", "host"];

/** Keys that only tests need. */
const HIDDEN = ["history"];

/** Shows the form for a strip, or for a new one if it is null. Returns the saved strip, or null if the user cancels. */
export async function askStrip(strip, drivers) {
  const dialog = byId("strip-dialog");
  const form = byId("strip-form");
  const error = byId("strip-error");
  const save = form.querySelector("[type=submit]");
  const name = textField("Name", "Lower-case letters, digits and hyphens. Zones refer to the strip by this name.");
  let fields = [];
  let saved = null;

  const chooser = select({ label: "Driver", options: drivers.map(({ name: id, label }) => ({ id, label })) }, (id) =>
    choose(id, valuesOf(fields)),
  );
  const about = element("p", { className: "hint" });
  const keys = element("div", { className: "keys" });

  function choose(driverName, values) {
    const driver = drivers.find((one) => one.name === driverName);
    chooser.set(driverName);
    setText(about, driver?.description ?? "");
    const shown = (driver?.keys ?? []).filter(({ id }) => !HIDDEN.includes(id) || id in values);
    fields = shown.map((key) => keyField(key, values[key.id]));
    const host = driver?.searchable && fields.find(({ key }) => key.id === "host");
    if (host) addFinder(host.node, driver.name);
    const isFirst = ({ key }) => FIRST.includes(key.id) || key.required || key.id in values;
    const rest = fields.filter((field) => !isFirst(field)).map(({ node }) => node);
    keys.replaceChildren(...fields.filter(isFirst).map(({ node }) => node));
    if (rest.length > 0) keys.append(element("details", {}, element("summary", {}, "More"), element("div", { className: "keys" }, ...rest)));
  }

  const submit = async (event) => {
    event.preventDefault();
    for (const field of [name, ...fields]) field.mark("");
    setText(error, "");
    const id = strip ? strip.id : name.value();
    if (!id) return name.mark("Enter a name.");
    save.disabled = true;
    try {
      saved = await putStrip(id, { driver: chooser.value(), ...valuesOf(fields) });
      dialog.close();
    } catch (problem) {
      const wrong = problem.field && [name, ...fields].find(({ key }) => key.id === problem.field);
      if (wrong?.node.isConnected) wrong.mark(problem.message);
      else setText(error, problem.message);
    } finally {
      save.disabled = false;
    }
  };
  const cancel = () => dialog.close();
  const cancelButton = form.querySelector("[data-cancel]");

  setText(byId("strip-dialog-title"), strip ? `Strip ${strip.id}` : "New strip");
  setText(byId("strip-dialog-hint"), "Changes apply at once. Empty fields use their defaults.");
  setText(error, "");
  byId("strip-fields").replaceChildren(...(strip ? [] : [name.node]), chooser.node, about, keys);
  choose(strip?.driver ?? drivers[0]?.name, strip?.configuration ?? {});
  form.addEventListener("submit", submit);
  cancelButton.addEventListener("click", cancel);
  dialog.showModal();
  dialog.scrollTop = 0; // dialogs keep their scroll position
  await closed(dialog);
  form.removeEventListener("submit", submit);
  cancelButton.removeEventListener("click", cancel);
  return saved;
}

const textField = (label, description) =>
  keyField({ id: "id", label, description, type: "text", list: false, required: true }, undefined);

/** Returns the input by key, without empty fields. */
const valuesOf = (fields) =>
  Object.fromEntries(
    fields.map((field) => [field.key.id, field.value()]).filter(([, value]) => value !== undefined && value !== ""),
  );
