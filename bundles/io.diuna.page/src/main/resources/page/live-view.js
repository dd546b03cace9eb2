// SPDX-License-Identifier: Apache-2.0
import { element } from "./dom.js";
import { PixelCanvas } from "./pixel-canvas.js";
import { layRows, lengthOf, runsOf } from "./rows.js";

/**
 * Live picture of all strips. Of all frames that arrive between two repaints of the screen, only the newest is parsed and
 * painted. Without new frames nothing runs.
 */
export class LiveView {
  #root;
  #views = new Map();
  #zones = [];
  #previews = new Map();
  #outline = null;
  #newest = null;
  #waiting = false;

  constructor(root) {
    this.#root = root;
    let width = 0;
    new ResizeObserver(() => {
      if (root.clientWidth === width) return;
      width = root.clientWidth;
      this.#arrange();
    }).observe(root);
    // Fires when the window moves to a screen with another pixel density, or the page is zoomed.
    const watchDensity = () =>
      matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener(
        "change",
        () => {
          this.#arrange();
          for (const preview of this.#previews.values()) preview.arrange();
          watchDensity();
        },
        { once: true },
      );
    watchDensity();
  }

  /** Sets the strips. One of unknown length (0) has no picture. */
  setStrips(all) {
    const strips = all.filter(({ length }) => length > 0);
    const outline = JSON.stringify(all);
    if (outline === this.#outline) return;
    this.#outline = outline;
    this.#views = new Map(strips.map((strip) => [strip.id, new StripView(strip, strips.length === 1)]));
    if (strips.length > 0) this.#root.replaceChildren(...[...this.#views.values()].map((view) => view.node));
    else this.#showNote(all.length > 0 ? "No strip has a known length yet." : "No strips are configured.");
    this.#arrange();
  }

  #showNote(text) {
    this.#root.replaceChildren(element("p", { className: "live-note" }, text));
  }

  setZones(zones) {
    const outline = (list) => JSON.stringify(list.map(({ label, ranges }) => [label, ranges]));
    const changed = outline(zones) !== outline(this.#zones);
    this.#zones = zones;
    if (changed) this.#arrange();
  }

  /** Sets the newest frame, the JSON text of a frame event. */
  setFrame(frame) {
    this.#newest = frame;
    this.#requestPaint();
  }

  /** Adds the preview of a zone. */
  addPreview(preview) {
    this.#previews.set(preview.id, preview);
  }

  removePreview(id) {
    this.#previews.delete(id);
  }

  #arrange() {
    for (const view of this.#views.values()) view.arrange(this.#root, runsOf(view.strip, this.#zones));
    this.#requestPaint();
  }

  #requestPaint() {
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#paint();
    });
  }

  #paint() {
    if (this.#newest) {
      const { strips } = JSON.parse(this.#newest);
      this.#newest = null;
      for (const [id, view] of this.#views) if (strips[id]) decode(strips[id], view.pixels);
    }
    for (const view of this.#views.values()) view.paint();
    const pixelsOf = (id) => this.#views.get(id)?.pixels;
    for (const zone of this.#zones) this.#previews.get(zone.id)?.paint(zone.ranges, pixelsOf);
  }
}

/** View of one strip: its canvas, and the names of the zones below their pixels. */
class StripView {
  #names = element("div", { className: "runs" });
  #canvas = new PixelCanvas();
  #alone;
  #visible = true;

  /** `alone` is true for the only strip, which gets more height and no name. */
  constructor(strip, alone) {
    this.strip = strip;
    this.#alone = alone;
    this.pixels = new Uint8ClampedArray(strip.length * 4).map((_, index) => (index % 4 === 3 ? 255 : 0));
    this.#canvas.node.role = "img";
    this.#canvas.node.ariaLabel = `Live picture of strip ${strip.id}, ${strip.length} pixels`;
    const field = element("div", { className: "strip-canvas" }, this.#canvas.node, this.#names);
    this.node = element("figure", { className: "strip" }, field);
    if (!alone) this.node.prepend(element("figcaption", {}, `${strip.id} · ${strip.length} px`));
    new IntersectionObserver((entries) => {
      this.#visible = entries.at(-1).isIntersecting;
      this.paint();
    }).observe(this.node);
  }

  arrange(root, runs) {
    const inside = root.clientWidth;
    if (inside === 0) return;
    const { rows, pitch } = layRows(runs, inside);
    const rowHeight = rows.length > 4 ? 58 : rows.length > 1 || !this.#alone ? 92 : 148;
    const core = Math.min(18, Math.max(4, pitch * 1.5));
    const inset = Math.min(48, root.getBoundingClientRect().left);
    this.#canvas.node.style.marginLeft = `${-inset}px`;
    const geometry = rows.map((row, index) => ({
      start: row[0]?.start ?? 0,
      length: lengthOf(row),
      x: inset,
      y: (index + 0.5) * rowHeight,
    }));
    const [width, height] = [inside + 2 * inset, rows.length * rowHeight];
    this.#canvas.arrange({ width, height, pitch, core, rowHeight, rows: geometry });
    const below = core / 2 + (rowHeight > 60 ? 20 : 11);
    this.#names.replaceChildren(
      ...rows.flatMap((row, index) =>
        row.filter((run) => run.zone).map((run) => nameOf(run, row[0].start, pitch, (index + 0.5) * rowHeight + below)),
      ),
    );
  }

  paint() {
    if (this.#visible) this.#canvas.paint(this.pixels);
  }
}

function nameOf(run, rowStart, pitch, top) {
  const name = element("span", { className: run.continued ? "run continued" : "run" }, run.zone.label);
  name.style.left = `${(run.start - rowStart) * pitch + 1}px`;
  name.style.top = `${top}px`;
  name.style.width = `${Math.max(1, run.length * pitch - 4)}px`;
  return name;
}

/** Decodes hex text, six characters per pixel, into RGBA bytes. */
function decode(text, pixels) {
  const count = Math.min(text.length / 6, pixels.length / 4);
  const digit = (at) => {
    const code = text.charCodeAt(at);
    return code < 58 ? code - 48 : (code | 32) - 87;
  };
  for (let i = 0, at = 0; i < count; i++, at += 6) {
    pixels[i * 4] = digit(at) * 16 + digit(at + 1);
    pixels[i * 4 + 1] = digit(at + 2) * 16 + digit(at + 3);
    pixels[i * 4 + 2] = digit(at + 4) * 16 + digit(at + 5);
  }
}
