// SPDX-License-Identifier: Apache-2.0
import { readReceivers } from "./api.js";
import { element, setText, uniqueId } from "./dom.js";
import { t } from "./texts.js";

/** Adds a button to a host field that searches the network for receivers and offers them as suggestions. */
export function addFinder(field, driver) {
  const box = field.querySelector("input");
  const found = element("datalist", { id: uniqueId("receivers") });
  const status = element("p", { className: "hint", role: "status" });
  // Not disabled during the search, because it would lose the focus.
  const button = element("button", { type: "button", className: "button", onclick: find }, t("Find"));
  const row = element("div", { className: "with-button" });
  box.replaceWith(row);
  row.append(box, button);
  row.after(found, status);
  box.setAttribute("list", found.id);

  async function find() {
    if (button.ariaBusy) return;
    button.ariaBusy = "true";
    setText(status, t("Searching the network …"));
    try {
      const receivers = await readReceivers(driver);
      found.replaceChildren(...receivers.map(option));
      setText(status, receivers.length === 0 ? t("No controllers found.") : t("{count} found; choose one in the field", { count: receivers.length }));
    } catch (problem) {
      setText(status, problem.message);
    } finally {
      button.ariaBusy = null;
    }
  }
}

const option = ({ host, name, description, pixels }) =>
  element("option", { value: host, label: [name, description, pixels && t("{count} LEDs", { count: pixels })].filter(Boolean).join(" · ") });
