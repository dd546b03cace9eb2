// SPDX-License-Identifier: Apache-2.0
import { changeAccess, putPin, readAccess, readTokens, removePin, removeToken } from "./api.js";
import { confirm } from "./dialogs.js";
import { byId, element, icon } from "./dom.js";
import { isAdministrator } from "./session.js";
import { showProblem, showToast } from "./toasts.js";
import { askToken } from "./token-form.js";

const SCOPES = { control: "Light only", admin: "Everything" };
const date = new Intl.DateTimeFormat("en", { dateStyle: "medium" });

/** Panel for the administrator: who may switch lights without the password, and tokens of programs. */
export class Access {
  #panel = byId("access");
  #list = byId("token-list");
  #pin = byId("pin");

  constructor() {
    byId("open-control").addEventListener("change", (event) => this.#open(event.target.checked));
    byId("pin-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#setPin(this.#pin.value);
    });
    byId("remove-pin").addEventListener("click", () => this.#removePin());
    byId("add-token").addEventListener("click", () => this.#change(askToken, "The token was not created."));
  }

  /** Reads everything if the administrator is logged in. */
  async refresh() {
    this.#panel.hidden = !isAdministrator();
    if (!isAdministrator()) return;
    const [access, tokens] = await Promise.all([readAccess(), readTokens()]);
    byId("open-control").checked = access.openControl;
    byId("remove-pin").hidden = !access.pinSet;
    this.#pin.placeholder = access.pinSet ? "New PIN" : "4 to 8 digits";
    this.#list.replaceChildren(...tokens.map((token) => this.#row(token)));
  }

  #row(token) {
    const { name, scope, created } = token;
    const about = `${SCOPES[scope] ?? scope} · created on ${date.format(new Date(created))}`;
    const text = element("div", {}, element("h3", {}, name), element("p", { className: "muted" }, about));
    const options = { type: "button", className: "button", ariaLabel: `Revoke token ${name}`, onclick: () => this.#revoke(token) };
    const revoke = element("button", options, icon("remove"), element("span", {}, "Revoke"));
    return element("li", {}, text, element("div", { className: "actions" }, revoke));
  }

  async #open(openControl) {
    await this.#change(() => changeAccess({ openControl }), "This was not changed.");
  }

  async #setPin(pin) {
    const set = async () => {
      await putPin(pin);
      this.#pin.value = "";
      showToast("The PIN is set.", "Whoever knows it can switch lights, and nothing else.");
    };
    await this.#change(set, "The PIN was not set.");
  }

  async #removePin() {
    if (await confirm("Remove the PIN?", "Devices that logged in with it are logged out.", "Remove")) {
      await this.#change(removePin, "The PIN was not removed.");
    }
  }

  async #revoke({ id, name }) {
    if (await confirm(`Revoke the token ${name}?`, "The program that uses it is refused from now on.", "Revoke")) {
      await this.#change(() => removeToken(id), "The token was not revoked.");
    }
  }

  /** Runs an action, shows its error if it fails, and reads everything again. */
  async #change(action, failure) {
    try {
      await action();
    } catch (problem) {
      showProblem(problem, failure);
    }
    await this.refresh().catch((problem) => console.debug(problem));
  }
}
