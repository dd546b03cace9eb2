// SPDX-License-Identifier: Apache-2.0
import { changeAccess, putPin, readAccess, readTokens, removePin, removeToken } from "./api.js";
import { confirm } from "./dialogs.js";
import { byId, element, icon } from "./dom.js";
import { isAdministrator } from "./session.js";
import { language, t } from "./texts.js";
import { showProblem, showToast } from "./toasts.js";
import { askToken } from "./token-form.js";

const SCOPES = { control: t("Light only"), admin: t("Everything") };
const date = new Intl.DateTimeFormat(language, { dateStyle: "medium" });

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
    byId("add-token").addEventListener("click", () => this.#change(askToken, t("The token was not created.")));
  }

  /** Reads everything if the administrator is logged in. */
  async refresh() {
    this.#panel.hidden = !isAdministrator();
    if (!isAdministrator()) return;
    const [access, tokens] = await Promise.all([readAccess(), readTokens()]);
    byId("open-control").checked = access.openControl;
    byId("remove-pin").hidden = !access.pinSet;
    this.#pin.placeholder = access.pinSet ? t("New PIN") : t("4 to 8 digits");
    this.#list.replaceChildren(...tokens.map((token) => this.#row(token)));
  }

  #row(token) {
    const { name, scope, created } = token;
    const about = [SCOPES[scope] ?? scope, t("created on {date}", { date: date.format(new Date(created)) })].join(" · ");
    const text = element("div", {}, element("h3", {}, name), element("p", { className: "muted" }, about));
    const options = { type: "button", className: "button", ariaLabel: t("Revoke token {name}", { name }), onclick: () => this.#revoke(token) };
    const revoke = element("button", options, icon("remove"), element("span", {}, t("Revoke")));
    return element("li", {}, text, element("div", { className: "actions" }, revoke));
  }

  async #open(openControl) {
    await this.#change(() => changeAccess({ openControl }), t("This was not changed."));
  }

  async #setPin(pin) {
    const set = async () => {
      await putPin(pin);
      this.#pin.value = "";
      showToast(t("The PIN is set."), t("Whoever knows it can switch lights, and nothing else."));
    };
    await this.#change(set, t("The PIN was not set."));
  }

  async #removePin() {
    if (await confirm(t("Remove the PIN?"), t("Devices that logged in with it are logged out."), t("Remove"))) {
      await this.#change(removePin, t("The PIN was not removed."));
    }
  }

  async #revoke({ id, name }) {
    if (await confirm(t("Revoke the token {name}?", { name }), t("The program that uses it is refused from now on."), t("Revoke"))) {
      await this.#change(() => removeToken(id), t("The token was not revoked."));
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
