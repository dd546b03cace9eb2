// SPDX-License-Identifier: Apache-2.0
import { toggle } from "./controls.js";
import { element, setText } from "./dom.js";
import { TestPattern } from "./test-pattern.js";
import { t } from "./texts.js";
import { ledAt, ledsOf } from "./zone-shape.js";

const MOST_LEDS = 5000;

/** Switch that shows on the real LEDs where ranges are: the first LED is red, the others are green. */
export class Locator {
  #zones;
  #ranges;
  #test = null;
  #status = element("p", { className: "hint", role: "status" });
  node;

  /** `ranges()` returns the present ranges. */
  constructor(zones, ranges) {
    this.#zones = zones;
    this.#ranges = ranges;
    const control = toggle({ label: t("Show on the LEDs") }, (isOn) => this.#switch(isOn));
    this.node = element("div", { className: "field" }, control.node, this.#status);
  }

  #switch(isOn) {
    this.close();
    if (isOn) this.#test = new TestPattern(this.#zones, (problem) => setText(this.#status, problem.message));
    this.update();
  }

  /** Shows the ranges that are written now. */
  update() {
    if (!this.#test) return setText(this.#status, "");
    const ranges = this.#ranges().filter(({ start, length }) => Number.isInteger(start) && length >= 1 && length <= 100000);
    const leds = Array.from({ length: Math.min(MOST_LEDS, ledsOf({ ranges })) }, (_, at) => ({
      ...ledAt(ranges, at),
      color: at === 0 ? "#f00" : "#0f0",
    }));
    this.#test.show(leds);
    const { missing, off } = this.#test.darkOf(leds);
    const zones = off.map(({ label }) => label).join(", ");
    if (off.length > 0) return setText(this.#status, t("{zones} is off, so its LEDs stay dark.", { zones }));
    const words = t("{count} LEDs belong to no zone yet, so they stay dark until this is saved.", { count: missing });
    setText(this.#status, missing > 0 ? words : t("The first LED is red, the others are green."));
  }

  /** Removes the pattern. */
  close() {
    this.#test?.close();
    this.#test = null;
  }
}
