// SPDX-License-Identifier: Apache-2.0
import { element } from "./dom.js";
import { PixelCanvas } from "./pixel-canvas.js";

const HEIGHT = 64;
const INSET = 20;
const LARGEST_PITCH = 20;

/** Live preview on a zone's card, in the pixel order of the zone. */
export class ZonePreview {
  #canvas = new PixelCanvas();
  #pixels = new Uint8ClampedArray(0);
  #visible = true;
  #observers = [new ResizeObserver(() => this.arrange()), new IntersectionObserver((entries) => this.#updateVisibility(entries))];

  constructor(id) {
    this.id = id;
    this.node = element("div", { className: "preview", ariaHidden: "true" }, this.#canvas.node);
    for (const observer of this.#observers) observer.observe(this.node);
  }

  /** Stops observing, so that the preview can be garbage collected. */
  close() {
    for (const observer of this.#observers) observer.disconnect();
  }

  #updateVisibility(entries) {
    this.#visible = entries.at(-1).isIntersecting;
  }

  /** Updates the geometry after a change of size or of the number of pixels. */
  arrange() {
    const width = this.node.clientWidth;
    const length = this.#pixels.length / 4;
    if (width === 0 || length === 0) return;
    const inside = width - 2 * INSET;
    const pitch = Math.min(LARGEST_PITCH, inside / length);
    const x = (width - length * pitch) / 2;
    const core = Math.min(12, Math.max(5, pitch * 0.86));
    const rows = [{ start: 0, length, x, y: HEIGHT / 2 }];
    this.#canvas.arrange({ width, height: HEIGHT, pitch, core, rowHeight: HEIGHT, rows });
    this.#canvas.paint(this.#pixels);
  }

  /** Copies the zone's ranges from the pixels of the strips and paints them. */
  paint(ranges, pixelsOf) {
    if (!this.#visible) return;
    const bytes = ranges.reduce((sum, range) => sum + range.length * 4, 0);
    if (bytes !== this.#pixels.length) {
      this.#pixels = new Uint8ClampedArray(bytes);
      this.arrange();
    }
    let at = 0;
    for (const { strip, start, length, reversed } of ranges) {
      const source = pixelsOf(strip)?.subarray(start * 4, (start + length) * 4);
      if (source?.length === length * 4) {
        if (reversed) copyReversed(source, this.#pixels, at);
        else this.#pixels.set(source, at);
      }
      at += length * 4;
    }
    this.#canvas.paint(this.#pixels);
  }
}

function copyReversed(from, to, at) {
  for (let i = 0; i < from.length; i += 4) to.set(from.subarray(i, i + 4), at + from.length - 4 - i);
}
