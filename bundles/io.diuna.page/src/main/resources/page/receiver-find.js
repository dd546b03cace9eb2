// SPDX-License-Identifier: Apache-2.0
import { readReceivers } from "./api.js";
import { element, setText, uniqueId } from "./dom.js";

/** Puts a button beside the field of a host: it asks the network who is there, and the field offers who has answered. */
export function addFinder(field, driver) {
  const box = field.querySelector("input");
  const found = element("datalist", { id: uniqueId("receivers") });
  const said = element("p", { className: "hint", role: "status" });
  // Not disabled meanwhile, because that would take the focus away.
  const button = element("button", { type: "button", className: "button", onclick: find }, "Find");
  const row = element("div", { className: "with-button" });
  box.replaceWith(row);
  row.append(box, button);
  row.after(found, said);
  box.setAttribute("list", found.id);

  async function find() {
    if (button.ariaBusy) return;
    button.ariaBusy = "true";
    setText(said, "Asking the network …");
    try {
      const receivers = await readReceivers(driver);
      found.replaceChildren(...receivers.map(option));
      setText(said, receivers.length === 0 ? "None found" : `${receivers.length} found, to choose from in the field`);
    } catch (problem) {
      setText(said, problem.message);
    } finally {
      button.ariaBusy = null;
    }
  }
}

const option = ({ host, name, description }) =>
  element("option", { value: host, label: [name, description].filter(Boolean).join(" · ") });
