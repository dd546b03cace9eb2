// SPDX-License-Identifier: Apache-2.0
import { endDemo, isDemo } from "./demo-hint.js";
import { byId } from "./dom.js";

/** Guide for the first steps: while there is only the virtual strip, it asks what LEDs somebody owns and opens the right form. */
export class Guide {
  #card = byId("guide");

  /** `addStrip(driver)` shows the form for a new strip of a driver. */
  constructor(addStrip) {
    for (const button of this.#card.querySelectorAll("[data-driver]")) {
      button.addEventListener("click", () => addStrip(button.dataset.driver));
    }
    byId("guide-find").addEventListener("click", () => byId("find-controllers").click());
    byId("guide-matrix").addEventListener("click", () => byId("add-matrix").click());
    byId("guide-try").addEventListener("click", () => {
      endDemo();
      this.#card.hidden = true;
      location.hash = "#light";
    });
  }

  /** Shows the guide if there is no other strip than the virtual one, and it was not closed. */
  show(strips) {
    this.#card.hidden = !isDemo(strips);
  }
}
