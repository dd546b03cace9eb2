// SPDX-License-Identifier: Apache-2.0
import { putLayer, removeLayer } from "./api-zones.js";
import { pixelAt } from "./zone-shape.js";

const DARK = "page-test-dark";
const LIFETIME_MS = 60000;
const RENEWAL_MS = 25000;
const MOST_COLORS = 8000; // of a layer, so that its request is below 64 KiB

/**
 * Test pattern on the real LEDs: layers over the zones that have them, above a dark layer. They are as bright as the zones; one
 * that is off stays dark. What is below goes on. The layers end by themselves if the page is closed.
 */
export class TestPattern {
  #zones;
  #onProblem;
  #wanted = [];
  #sent = null;
  #sending = null;
  #layers = new Set();
  #timer;

  constructor(zones, onProblem) {
    this.#zones = zones;
    this.#onProblem = onProblem;
    this.#timer = setInterval(() => this.#send(true), RENEWAL_MS);
  }

  /** Shows LEDs, each with `strip`, `index` and `color`, in the place of those before. */
  show(leds) {
    this.#wanted = leds;
    this.#send(false);
  }

  /** Returns the number of LEDs that stay dark because they belong to no zone, and the zones of the others that are off. */
  darkOf(leds) {
    const has = (zone, { strip, index }) => pixelAt(zone, strip, index) >= 0;
    const missing = leds.filter((led) => !this.#zones.some((zone) => has(zone, led))).length;
    return { missing, off: this.#zones.filter((zone) => !zone.on && leds.some((led) => has(zone, led))) };
  }

  /** Removes the pattern. */
  async close() {
    clearInterval(this.#timer);
    await this.#sending;
    await Promise.allSettled([...this.#layers].map(removeLayer));
  }

  #send(isRenewal) {
    if (isRenewal) this.#sent = null;
    this.#sending ??= this.#sendNewest().finally(() => (this.#sending = null));
  }

  async #sendNewest() {
    try {
      while (this.#sent !== this.#wanted) {
        this.#sent = this.#wanted;
        await this.#put(this.#sent);
      }
    } catch (problem) {
      this.#onProblem(problem);
    }
  }

  async #put(leds) {
    const layers = this.#zones.map((zone) => layerOf(zone, leds)).filter(Boolean);
    const ids = layers.map(({ zones: [id] }) => `page-test-${id}`.slice(0, 64));
    if (layers.length > 0) {
      const zones = layers.map(({ zones: [id] }) => id);
      await this.#putOne(DARK, { zones, color: "#000000", priority: "transition", durationMs: LIFETIME_MS });
    }
    for (const [index, layer] of layers.entries()) await this.#putOne(ids[index], layer);
    const old = [...this.#layers].filter((id) => id !== DARK && !ids.includes(id));
    await Promise.allSettled(old.map(removeLayer));
    for (const id of old) this.#layers.delete(id);
  }

  async #putOne(id, layer) {
    this.#layers.add(id);
    await putLayer(id, layer);
  }
}

/** Returns the layer that shows LEDs on a zone, or null if it has none of them. */
function layerOf(zone, leds) {
  const lit = leds
    .map(({ strip, index, color }) => ({ pixel: pixelAt(zone, strip, index), color }))
    .filter(({ pixel }) => pixel >= 0);
  if (lit.length === 0) return null;
  const start = lit.reduce((least, { pixel }) => Math.min(least, pixel), Infinity);
  const end = lit.reduce((most, { pixel }) => Math.max(most, pixel), 0);
  const colors = new Array(Math.min(MOST_COLORS, end - start + 1)).fill("#000");
  for (const { pixel, color } of lit) if (pixel - start < colors.length) colors[pixel - start] = color;
  // One colour would fill the whole zone.
  if (colors.length === 1) colors.push("#000");
  return { zones: [zone.id], colors, start, priority: "debug", durationMs: LIFETIME_MS };
}
