// SPDX-License-Identifier: Apache-2.0
import { element } from "./dom.js";
import { Picture } from "./picture.js";

const HEIGHT = 64;
const INSET = 20;
const LARGEST_PITCH = 20;

/** The small live picture on top of a zone's card, in the order in which the zone counts its pixels. */
export class ZonePreview {
  #picture = new Picture();
  #pixels = new Uint8ClampedArray(0);
  #visible = true;
  #observers = [new ResizeObserver(() => this.arrange()), new IntersectionObserver((seen) => this.#look(seen))];

  constructor(id) {
    this.id = id;
    this.node = element("div", { className: "preview", ariaHidden: "true" }, this.#picture.node);
    for (const observer of this.#observers) observer.observe(this.node);
  }

  /** Lets the page forget this picture. */
  close() {
    for (const observer of this.#observers) observer.disconnect();
  }

  #look(seen) {
    this.#visible = seen.at(-1).isIntersecting;
  }

  /** Makes the picture anew, after its size or the number of its pixels has changed. */
  arrange() {
    const width = this.node.clientWidth;
    const length = this.#pixels.length / 4;
    if (width === 0 || length === 0) return;
    const inside = width - 2 * INSET;
    const pitch = Math.min(LARGEST_PITCH, inside / length);
    const x = (width - length * pitch) / 2;
    const core = Math.min(12, Math.max(5, pitch * 0.86));
    const rows = [{ start: 0, length, x, y: HEIGHT / 2 }];
    this.#picture.arrange({ width, height: HEIGHT, pitch, core, rowHeight: HEIGHT, rows });
    this.#picture.paint(this.#pixels);
  }

  /** Paints the zone's ranges out of the strips' pixels. */
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
    this.#picture.paint(this.#pixels);
  }
}

function copyReversed(from, to, at) {
  for (let i = 0; i < from.length; i += 4) to.set(from.subarray(i, i + 4), at + from.length - 4 - i);
}
