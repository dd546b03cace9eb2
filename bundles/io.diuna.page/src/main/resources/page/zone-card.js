// SPDX-License-Identifier: Apache-2.0
import { changeZone, pressButton } from "./api.js";
import { Changes } from "./changes.js";
import { element, setText, uniqueId } from "./dom.js";
import { hasWhite, LookControls, shapeOf } from "./look-controls.js";
import { t } from "./texts.js";
import { showProblem, warnIfNotSaved } from "./toasts.js";
import { ZonePreview } from "./zone-preview.js";

const STATES = {
  PLAYING: t("Playing"),
  STARTING: t("Starting"),
  RELOADING: t("Reloading plugin"),
  FAILED: t("Effect failed, showing solid colour"),
  QUARANTINED: t("Disabled after repeated errors"),
  STATIC: t("Solid colour"),
};

/** Card of one zone: preview, state and all controls. */
export class ZoneCard {
  #zone;
  #changes;
  #state = element("span", { className: "chip" });
  #size = element("span", { className: "muted" });
  #title = element("h3", { id: uniqueId("zone") });
  #reason = element("p", { className: "reason" });
  #power;
  #controls;

  constructor(zone) {
    this.#zone = zone;
    this.#changes = new Changes(
      (change) => changeZone(zone.id, change),
      (now, problem) => this.#done(now, problem),
    );
    this.#power = element("input", { type: "checkbox", role: "switch", className: "power" });
    this.#power.addEventListener("change", () => this.change({ on: this.#power.checked }));
    this.#controls = new LookControls(
      (change) => this.change(change),
      (id) => this.#press(id),
    );
    this.preview = new ZonePreview(zone.id);
    this.node = this.#build();
  }

  #build() {
    const about = element("p", { className: "about" }, this.#state, this.#size);
    const power = element("label", { className: "power-label" }, this.#power);
    const head = element("div", { className: "card-head" }, element("div", {}, this.#title, about), power);
    return element(
      "article",
      { className: "card", id: `zone-${this.#zone.id}`, "aria-labelledby": this.#title.id },
      this.preview.node,
      element("div", { className: "card-body" }, head, this.#reason, ...this.#controls.nodes),
    );
  }

  /** Zone as last read from the server. */
  get zone() {
    return this.#zone;
  }

  /** Change counter: if it differs before and after a request, the response is outdated. */
  get changeCount() {
    return this.#changes.count;
  }

  /** Shows a change at once and queues it for the server. */
  change(change) {
    this.#changes.add(change);
    this.#render();
  }

  /** Updates the card with the zone as the server has it. */
  update(zone) {
    this.#zone = zone;
    this.#render();
  }

  #press(parameter) {
    const failure = t("{zone}: the button had no effect.", { zone: this.#zone.label });
    pressButton(this.#zone.id, parameter).catch((problem) => showProblem(problem, failure));
  }

  #done(zone, problem) {
    if (zone) {
      this.#zone = zone;
      warnIfNotSaved(zone);
    } else showProblem(problem, t("{zone} was not changed.", { zone: this.#zone.label }));
    this.#render();
  }

  #render() {
    const zone = this.#changes.over(this.#zone);
    setText(this.#title, zone.label);
    setText(this.#size, `${zone.length} px`);
    this.#power.setAttribute("aria-label", t("{zone} on", { zone: zone.label }));
    this.#power.checked = zone.on;
    this.#controls.render(zone, {
      shape: shapeOf(zone),
      hasWhite: hasWhite(zone),
      isDisabled: zone.playing.state === "QUARANTINED",
    });
    this.#renderState(zone);
  }

  #renderState({ on, playing }) {
    setText(this.#state, on ? (STATES[playing.state] ?? playing.state) : t("Off"));
    this.#state.dataset.state = on ? playing.state : "OFF";
    const reason = playing.reason ?? waitingText(playing.waitingFor);
    setText(this.#reason, reason);
    this.#reason.hidden = !reason;
  }
}

/** Says which signals the zone follows that no plugin provides. */
const waitingText = (signals) =>
  signals.length > 0 ? t("Waits for {signals}, which no plugin provides.", { signals: signals.join(", ") }) : "";
