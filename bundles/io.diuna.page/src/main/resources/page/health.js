// SPDX-License-Identifier: Apache-2.0
import { readHealth, readTemperature } from "./api-system.js";
import { byId, element, setText } from "./dom.js";
import { t } from "./texts.js";
import { onView, repeatWhileShown, shownView } from "./views.js";

const TEMPERATURE_INTERVAL_MS = 5000;

/** List of what does not work as configured, with what to do. */
export class Health {
  #shown = null;
  #list = byId("health-list");

  constructor() {
    onView(() => this.refresh().catch((problem) => console.debug(problem)));
  }

  /** Reads the problems if their view is shown. */
  async refresh() {
    if (shownView() !== "system") return;
    const problems = await readHealth();
    const outline = JSON.stringify(problems);
    if (outline === this.#shown) return;
    this.#shown = outline;
    setText(byId("health-state"), problems.length === 0 ? t("Everything works as configured.") : "");
    this.#list.replaceChildren(...problems.map(rowOf));
  }
}

function rowOf({ subject, message, remedy }) {
  const text = element("div", {}, element("h3", {}, subject || "Diuna"), element("p", {}, message));
  if (remedy) text.append(element("p", { className: "reason" }, remedy));
  return element("li", {}, text);
}

/** Temperature of the computer, hidden where nothing measures it. */
export class Temperature {
  #box = byId("temperature");

  constructor() {
    // Only changes between hot and normal have events.
    repeatWhileShown("system", TEMPERATURE_INTERVAL_MS, () => this.refresh());
  }

  async refresh() {
    const reading = await readTemperature();
    this.#box.hidden = reading === null || reading.state === "absent";
    if (!this.#box.hidden) setText(this.#box.querySelector("dd"), textOf(reading));
  }
}

function textOf({ state, celsius, throttled, underVoltage, limit }) {
  const parts = [celsius === undefined || state === "unknown" ? t("Unknown") : t("{degrees} °C", { degrees: celsius.toFixed(1) })];
  if (state === "hot") parts.push(t("hot"));
  if (throttled) parts.push(t("slowed down"));
  if (underVoltage) parts.push(t("supply too weak"));
  if (limit) parts.push(t("limited to {fps} fps and {brightness} %", limit));
  return parts.join(", ");
}
