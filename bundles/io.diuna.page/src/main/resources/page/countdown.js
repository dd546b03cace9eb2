// SPDX-License-Identifier: Apache-2.0
import { setText } from "./dom.js";
import { t } from "./texts.js";

const SECOND_MS = 1000;
const MINUTE_S = 60;

/** Text of the time that is left, which counts down by itself once a second. */
export class Countdown {
  #node;
  #format;
  #end = 0;
  #timer = 0;

  /** `format(text)` returns what the element shows with a duration such as `1:05`. */
  constructor(node, format) {
    this.#node = node;
    this.#format = format;
  }

  /** Counts down from here. */
  start(remainingMs) {
    this.stop();
    this.#end = performance.now() + remainingMs;
    this.#show();
    this.#timer = setInterval(() => this.#show(), SECOND_MS);
  }

  stop() {
    clearInterval(this.#timer);
  }

  #show() {
    if (!this.#node.isConnected) return this.stop();
    setText(this.#node, this.#format(durationText(this.#end - performance.now())));
  }
}

/** Returns a duration such as `1:05 min` or `2:10:00 h`. */
export function durationText(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / SECOND_MS));
  const minutes = Math.floor(seconds / MINUTE_S);
  const two = (number) => String(number).padStart(2, "0");
  const rest = two(seconds % MINUTE_S);
  if (minutes < MINUTE_S) return t("{time} min", { time: `${minutes}:${rest}` });
  return t("{time} h", { time: `${Math.floor(minutes / MINUTE_S)}:${two(minutes % MINUTE_S)}:${rest}` });
}
