// SPDX-License-Identifier: Apache-2.0
import { Problem, putStrip } from "./api.js";
import { select } from "./controls.js";
import { element, setText } from "./dom.js";
import { askForm } from "./form-dialog.js";
import { addFinder } from "./receiver-find.js";
import { keyField } from "./strip-fields.js";
import { t } from "./texts.js";

/** Keys that are always visible; others are in a collapsed section unless they are set. */
const FIRST = ["pixels", "order", "host"];

/** Keys that only tests need. */
const HIDDEN = ["history"];

/**
 * Shows the form for a strip, or for a new one if it is null, with the named driver if there is one. Returns the saved strip, or null
 * if the user cancels.
 */
export function askStrip(strip, drivers, driverName = null) {
  const hint = t("Lower-case letters, digits and hyphens. Zones refer to the strip by this name.");
  const name = keyField({ id: "id", label: t("Name"), description: hint, type: "text", required: true }, undefined);
  const options = drivers.map(({ name: id, label }) => ({ id, label }));
  const chooser = select({ label: t("Driver"), options }, (id) => choose(id, valuesOf(fields)));
  const about = element("p", { className: "hint" });
  const keys = element("div", { className: "keys" });
  let fields = [];

  function choose(chosen, values) {
    const driver = drivers.find((one) => one.name === chosen);
    chooser.set(chosen);
    setText(about, driver?.description ?? "");
    const shown = (driver?.keys ?? []).filter(({ id }) => !HIDDEN.includes(id) || id in values);
    fields = shown.map((key) => keyField(key, values[key.id]));
    const host = driver?.searchable && fields.find(({ key }) => key.id === "host");
    if (host) addFinder(host.node, driver.name);
    const isFirst = ({ key }) => FIRST.includes(key.id) || key.required || key.id in values;
    const rest = fields.filter((field) => !isFirst(field)).map(({ node }) => node);
    keys.replaceChildren(...fields.filter(isFirst).map(({ node }) => node));
    if (rest.length > 0) keys.append(element("details", {}, element("summary", {}, t("More")), element("div", { className: "keys" }, ...rest)));
  }

  async function send() {
    const id = strip ? strip.id : name.value();
    if (!id) throw new Problem(422, t("Enter a name."), "id");
    return putStrip(id, { driver: chooser.value(), ...valuesOf(fields) }, strip?.tag);
  }

  const preset = drivers.find((one) => one.name === driverName) ?? drivers[0];
  choose(strip?.driver ?? preset?.name, strip?.configuration ?? {});
  return askForm({
    title: strip ? t("Strip {strip}", { strip: strip.id }) : t("New strip"),
    hint: t("Changes apply at once. Empty fields use their defaults."),
    content: [...(strip ? [] : [name.node]), chooser.node, about, keys],
    fields: () => [name, ...fields],
    send,
  });
}

/** Returns the input by key, without empty fields. */
const valuesOf = (fields) =>
  Object.fromEntries(
    fields.map((field) => [field.key.id, field.value()]).filter(([, value]) => value !== undefined && value !== ""),
  );
