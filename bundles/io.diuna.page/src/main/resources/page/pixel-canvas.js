// SPDX-License-Identifier: Apache-2.0
import { element } from "./dom.js";
import { boxBlur, coreGaps, haloMask, Layer, tape } from "./light.js";

const BACKGROUND = "#08090c";
const BLUR_RADIUS = 18; // of the glow along the row, in CSS pixels
const HALO_SCALE = 0.5; // half the resolution is enough for a blurred halo
const MAX_PIXEL_RATIO = 2;

/**
 * Canvas with rows of glowing pixels. The cores have exactly the colours of the frame; the halo is drawn on a coarser canvas
 * below. Masks are created once for each layout, so a frame costs a few image draws, independent of the number of pixels.
 */
export class PixelCanvas {
  #haloCanvas = element("canvas");
  #coreCanvas = element("canvas");
  #halo = this.#haloCanvas.getContext("2d", { alpha: false });
  #core = this.#coreCanvas.getContext("2d");
  #shape = null;
  #key = null;
  node = element("div", { className: "pixel-canvas" }, this.#haloCanvas, this.#coreCanvas);

  /**
   * Sets the geometry in CSS pixels: size of the canvas, pitch and core height of the pixels, height of a row. Each row has its
   * first pixel `start`, its `length` in pixels, its left end `x` and its centre line `y`.
   */
  arrange(geometry) {
    const { width, height, pitch, core, rowHeight, rows } = geometry;
    const ratio = Math.min(MAX_PIXEL_RATIO, window.devicePixelRatio || 1);
    const key = JSON.stringify([geometry, ratio]);
    if (key === this.#key) return; // the masks stay
    this.#key = key;
    const radius = Math.max(1, Math.round(BLUR_RADIUS / pitch));
    const columns = Math.max(1, ...rows.map((row) => row.length));
    const margin = 2 * radius + 1; // two blur passes and one dark pixel
    const glowColumns = columns + 2 * margin;
    const edge = Math.ceil(core * 0.3) + 1;
    this.node.style.width = `${width}px`;
    this.node.style.height = `${height}px`;
    size(this.#haloCanvas, width * HALO_SCALE, height * HALO_SCALE);
    size(this.#coreCanvas, width * ratio, height * ratio);
    this.#shape = {
      ...{ pitch, rowHeight, ratio, radius, margin, columns, glowColumns },
      source: new Layer(columns, rows.length),
      scratch: [new Float32Array(glowColumns * 4), new Float32Array(glowColumns * 4)],
      mask: haloMask({ width: glowColumns * pitch, rowHeight, core }, HALO_SCALE),
      light: new Layer(glowColumns * pitch * HALO_SCALE, rowHeight * HALO_SCALE),
      rows: rows.map((row) => ({
        ...row,
        glow: new Layer(glowColumns, 1), // of its own: scaled up, rows of one layer would bleed into each other
        gaps: coreGaps({ ...row, pitch, core, edge }, ratio),
        tape: tape({ ...row, pitch, core, edge }, ratio),
        left: Math.round((row.x - edge) * ratio),
        top: Math.round((row.y - core / 2 - edge) * ratio),
        inset: edge * ratio,
        core: core * ratio,
      })),
    };
  }

  /** Paints pixels from RGBA bytes. */
  paint(pixels) {
    if (!this.#shape) return;
    this.#load(pixels);
    this.#paintHalo();
    this.#paintCores();
  }

  /** Copies the pixels into the source layer, and blurred along the row into the glow layer. */
  #load(pixels) {
    const { rows, columns, glowColumns, source, radius, margin, scratch } = this.#shape;
    const [one, other] = scratch;
    rows.forEach(({ start, length, glow }, index) => {
      const colors = pixels.subarray(start * 4, (start + length) * 4);
      source.image.data.set(colors, index * columns * 4);
      one.fill(0);
      one.set(colors, margin * 4);
      boxBlur(one, other, glowColumns, radius);
      boxBlur(other, one, glowColumns, radius);
      for (let i = 3; i < one.length; i += 4) one[i] = 255;
      glow.image.data.set(one);
      glow.flush();
    });
    source.flush();
  }

  #paintHalo() {
    const { rows, glowColumns, light, mask, pitch, margin, rowHeight } = this.#shape;
    const halo = this.#halo;
    halo.globalCompositeOperation = "source-over";
    halo.fillStyle = BACKGROUND;
    halo.fillRect(0, 0, this.#haloCanvas.width, this.#haloCanvas.height);
    halo.globalCompositeOperation = "lighter";
    rows.forEach(({ x, y, glow }) => {
      const { width, height } = light.canvas;
      light.context.globalCompositeOperation = "copy";
      light.context.drawImage(glow.canvas, 0, 0, glowColumns, 1, 0, 0, width, height);
      light.context.globalCompositeOperation = "destination-in";
      light.context.drawImage(mask.canvas, 0, 0);
      halo.drawImage(light.canvas, (x - margin * pitch) * HALO_SCALE, (y - rowHeight / 2) * HALO_SCALE);
    });
  }

  #paintCores() {
    const { rows, source, pitch, ratio } = this.#shape;
    const context = this.#core;
    context.imageSmoothingEnabled = false;
    rows.forEach(({ length, gaps, tape, left, top, inset, core }, index) => {
      const { width, height } = gaps.canvas;
      context.clearRect(left, top, width, height);
      context.drawImage(source.canvas, 0, index, length, 1, left + inset, top + inset, length * pitch * ratio, core);
      context.globalCompositeOperation = "destination-out";
      context.drawImage(gaps.canvas, left, top);
      context.globalCompositeOperation = "destination-over";
      context.drawImage(tape.canvas, left, top);
      context.globalCompositeOperation = "source-over";
    });
  }
}

function size(canvas, width, height) {
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
}
