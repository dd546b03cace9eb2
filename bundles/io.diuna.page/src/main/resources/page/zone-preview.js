// SPDX-License-Identifier: Apache-2.0
import { element } from "./dom.js";
import { PixelCanvas } from "./pixel-canvas.js";
import { ShapeCanvas } from "./shape-canvas.js";
import { isShaped, layShape, outlineOf, ZonePixels } from "./zone-shape.js";

const HEIGHT = 64;
const SHAPE_HEIGHT = 128;
const INSET = 20;
const SHAPE_INSET = 14;
const LARGEST_PITCH = 20;

/** Live preview on a zone's card: a line in the pixel order of the zone, or its shape. */
export class ZonePreview {
  #zone = null;
  #canvas = null;
  #pixels = null;
  #pixelsOf = null;
  #visible = true;
  #observers = [new ResizeObserver(() => this.arrange()), new IntersectionObserver((entries) => this.#updateVisibility(entries))];

  constructor(id) {
    this.id = id;
    this.node = element("div", { className: "preview", ariaHidden: "true" });
    for (const observer of this.#observers) observer.observe(this.node);
  }

  /** Stops observing, so that the preview can be garbage collected. */
  close() {
    for (const observer of this.#observers) observer.disconnect();
  }

  #updateVisibility(entries) {
    this.#visible = entries.at(-1).isIntersecting;
    if (this.#zone) this.paint(this.#zone, this.#pixelsOf);
  }

  /** Updates the geometry after a change of size or of the zone's pixels. */
  arrange() {
    const width = this.node.clientWidth;
    if (width === 0 || !this.#pixels) return;
    if (isShaped(this.#zone)) this.#arrangeShape(width);
    else this.#arrangeLine(width);
    this.#canvas.paint(this.#pixels.bytes);
  }

  #arrangeLine(width) {
    const { length } = this.#pixels;
    const pitch = Math.min(LARGEST_PITCH, (width - 2 * INSET) / length);
    const x = (width - length * pitch) / 2;
    const core = Math.min(12, Math.max(5, pitch * 0.86));
    const rows = [{ start: 0, length, x, y: HEIGHT / 2 }];
    this.#canvas.arrange({ width, height: HEIGHT, pitch, core, rowHeight: HEIGHT, rows });
  }

  #arrangeShape(width) {
    const inside = SHAPE_HEIGHT - 2 * SHAPE_INSET;
    this.#canvas.arrange(layShape(this.#zone, width - 2 * SHAPE_INSET, inside, LARGEST_PITCH), SHAPE_INSET);
  }

  /** Paints the zone from the pixels of the strips. */
  paint(zone, pixelsOf) {
    this.#pixelsOf = pixelsOf;
    if (!this.#visible) return;
    if (this.#zone !== zone) this.#setZone(zone);
    this.#pixels.gather(pixelsOf);
    this.#canvas.paint(this.#pixels.bytes);
  }

  #setZone(zone) {
    const isSame = this.#zone && outlineOf(this.#zone) === outlineOf(zone);
    this.#zone = zone;
    if (isSame) return;
    this.#pixels = new ZonePixels(zone);
    this.#canvas = isShaped(zone) ? new ShapeCanvas() : new PixelCanvas();
    this.node.classList.toggle("shaped", isShaped(zone));
    this.node.replaceChildren(this.#canvas.node);
    this.arrange();
  }
}
