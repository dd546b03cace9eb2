// SPDX-License-Identifier: Apache-2.0
import { element, setText } from "./dom.js";
import { mountedSize } from "./matrix.js";
import { ShapeCanvas } from "./shape-canvas.js";
import { t } from "./texts.js";
import { layShape, outlineOf, ZonePixels } from "./zone-shape.js";

const HIGHEST = 300;
const LARGEST_PITCH = 22;
const WIDEST_MARGIN = 32;
const MARGIN_SHARE = 0.06; // of the width

/** View of a zone that is a matrix or has free points, as it hangs in the room. */
export class ShapeView {
  #zone;
  #pixels;
  #pixelsOf = null;
  #key = null;
  #caption = element("figcaption", {});
  #canvas = new ShapeCanvas();
  #visible = true;

  constructor(zone) {
    this.#zone = zone;
    this.#pixels = new ZonePixels(zone);
    this.#canvas.node.role = "img";
    this.node = element("figure", { className: "shape" }, this.#canvas.node, this.#caption);
    new IntersectionObserver((entries) => {
      this.#visible = entries.at(-1).isIntersecting;
      if (this.#pixelsOf) this.paint(this.#pixelsOf);
    }).observe(this.node);
  }

  /** Returns true if this view can show the zone. */
  fits = (zone) => outlineOf(zone) === outlineOf(this.#zone);

  /** Updates geometry and name. `trouble` says why the zone shows nothing; it is null if it does. `share` is that of the window's height. */
  arrange(root, zone, { trouble, share }) {
    if (root.clientWidth === 0) return;
    this.#zone = zone;
    const size = zone.matrix ? mountedSize(zone.matrix).join(" × ") : t("{pixels} px", { pixels: this.#pixels.length });
    setText(this.#caption, [`${zone.label} · ${size}`, trouble].filter(Boolean).join(" · "));
    this.#canvas.node.ariaLabel = t("Live picture of zone {zone}, {size}", { zone: zone.label, size });
    this.node.classList.toggle("dark", trouble !== null);
    const highest = Math.min(HIGHEST, window.innerHeight * share);
    const key = [root.clientWidth, highest, window.devicePixelRatio].join();
    if (key === this.#key) return; // the masks stay
    this.#key = key;
    const margin = Math.min(WIDEST_MARGIN, Math.round(root.clientWidth * MARGIN_SHARE));
    this.#canvas.arrange(layShape(zone, root.clientWidth - 2 * margin, highest, LARGEST_PITCH), margin);
  }

  /** Paints the pixels of the strips. */
  paint(pixelsOf) {
    this.#pixelsOf = pixelsOf;
    if (!this.#visible) return;
    this.#pixels.gather(pixelsOf);
    this.#canvas.paint(this.#pixels.bytes);
  }
}
