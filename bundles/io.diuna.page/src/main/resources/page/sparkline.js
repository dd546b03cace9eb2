// SPDX-License-Identifier: Apache-2.0
import { element, setText } from "./dom.js";

const SVG = "http://www.w3.org/2000/svg";
const WIDTH = 96;
const HEIGHT = 24;
const MOST = 48; // values

/** Small line chart of the newest values, drawn from what arrives while the page is open. The scale begins at 0. Hidden while nothing happens. */
export class Sparkline {
  #values = [];
  #line = document.createElementNS(SVG, "polyline");
  #chart = document.createElementNS(SVG, "svg");
  #text = element("span", {});
  node = element("div", { className: "load" }, this.#text, this.#chart);

  #isQuiet = true;

  /** `least` is the greatest value of the scale while all values are smaller. */
  constructor(least) {
    this.least = least;
    this.node.hidden = true;
    this.#chart.setAttribute("class", "sparkline");
    this.#chart.setAttribute("viewBox", `0 0 ${WIDTH} ${HEIGHT}`);
    this.#chart.setAttribute("aria-hidden", "true");
    this.#chart.append(this.#line);
  }

  /** Adds a value, and a text that says it. */
  add(value, text) {
    this.#values = [...this.#values.slice(1 - MOST), value];
    const top = Math.max(this.least, ...this.#values);
    const first = MOST - this.#values.length;
    const place = (one, index) =>
      `${(((first + index) * WIDTH) / (MOST - 1)).toFixed(1)},${(HEIGHT - 2 - (one / top) * (HEIGHT - 4)).toFixed(1)}`;
    this.#line.setAttribute("points", this.#values.map(place).join(" "));
    this.#isQuiet &&= value < this.least / 4;
    this.node.hidden = this.#isQuiet;
    setText(this.#text, text);
  }
}
