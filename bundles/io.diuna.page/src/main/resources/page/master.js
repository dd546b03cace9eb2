// SPDX-License-Identifier: Apache-2.0
import { changeMaster, readMaster } from "./api.js";
import { Changes } from "./changes.js";
import { slider } from "./controls.js";
import { byId, setText } from "./dom.js";
import { t } from "./texts.js";
import { showProblem, warnIfNotSaved } from "./toasts.js";

/** Master switch and brightness of all zones. */
export class Master {
  #master = { on: true, brightness: 100 };
  #power = byId("all-power");
  #changes = new Changes(changeMaster, (now, problem) => this.#done(now, problem));
  #brightness = slider({ label: t("Master brightness"), minimum: 0, maximum: 100, step: 1, unit: "%" }, (brightness) =>
    this.#change({ brightness }),
  );

  constructor() {
    byId("master").append(this.#brightness.node);
    this.#power.addEventListener("click", () => this.#change({ on: !this.#changes.over(this.#master).on }));
  }

  /** Reads the current state. A response that is older than a change of the user is ignored. */
  async refresh() {
    const asked = this.#changes.count;
    const master = await readMaster();
    if (asked === this.#changes.count) this.#master = master;
    this.#render();
  }

  #change(change) {
    this.#changes.add(change);
    this.#render();
  }

  #done(master, problem) {
    if (master) {
      this.#master = master;
      warnIfNotSaved(master);
    } else showProblem(problem, t("The master was not changed."));
    this.#render();
  }

  #render() {
    const { on, brightness } = this.#changes.over(this.#master);
    byId("master").hidden = false;
    this.#brightness.set(brightness);
    setText(this.#power.querySelector("span"), on ? t("All off") : t("All on"));
    this.#power.setAttribute("aria-pressed", String(!on));
  }
}
