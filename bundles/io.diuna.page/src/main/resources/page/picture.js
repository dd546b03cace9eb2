// SPDX-License-Identifier: Apache-2.0
import { element } from "./dom.js";
import { coreGaps, haloMask, Layer, smear, tape } from "./light.js";

const STAGE = "#08090c";
const SPREAD = 18; // how far light is smeared along the row, in CSS pixels
const HALO_SCALE = 0.5; // the halo is soft, so half the resolution shows all there is of it
const SHARPEST = 2;

/**
 * Rows of glowing pixels in `node`. The cores have exactly the colour of the frame; the halo, on a coarser canvas below
 * them, is the light around. The masks that give both their shape are made once per arrangement, so that a frame costs
 * a few small image draws whatever the number of pixels.
 */
export class Picture {
  #haloCanvas = element("canvas");
  #coreCanvas = element("canvas");
  #halo = this.#haloCanvas.getContext("2d", { alpha: false });
  #core = this.#coreCanvas.getContext("2d");
  #shape = null;
  node = element("div", { className: "picture" }, this.#haloCanvas, this.#coreCanvas);

  /**
   * Sets the geometry, in CSS pixels: size of the picture, pitch of the pixels and height of their cores, height of a
   * row, and for each row its first pixel, its length and the place of its left end and its middle.
   */
  arrange({ width, height, pitch, core, rowHeight, rows }) {
    const ratio = Math.min(SHARPEST, window.devicePixelRatio || 1);
    const reach = Math.max(1, Math.round(SPREAD / pitch));
    const columns = Math.max(1, ...rows.map((row) => row.length));
    const margin = 2 * reach + 1; // two box filters, and one dark pixel to end in
    const glowColumns = columns + 2 * margin;
    const edge = Math.ceil(core * 0.3) + 1;
    this.node.style.width = `${width}px`;
    this.node.style.height = `${height}px`;
    size(this.#haloCanvas, width * HALO_SCALE, height * HALO_SCALE);
    size(this.#coreCanvas, width * ratio, height * ratio);
    this.#shape = {
      ...{ pitch, rowHeight, ratio, reach, margin, columns, glowColumns },
      source: new Layer(columns, rows.length),
      glow: new Layer(glowColumns, rows.length),
      scratch: [new Float32Array(glowColumns * 4), new Float32Array(glowColumns * 4)],
      mask: haloMask({ width: glowColumns * pitch, rowHeight, core }, HALO_SCALE),
      light: new Layer(glowColumns * pitch * HALO_SCALE, rowHeight * HALO_SCALE),
      rows: rows.map((row) => ({
        ...row,
        gaps: coreGaps({ ...row, pitch, core, edge }, ratio),
        tape: tape({ ...row, pitch, core, edge }, ratio),
        left: Math.round((row.x - edge) * ratio),
        top: Math.round((row.y - core / 2 - edge) * ratio),
        inset: edge * ratio,
        core: core * ratio,
      })),
    };
  }

  /** Paints pixels given as RGBA bytes. */
  paint(pixels) {
    if (!this.#shape) return;
    this.#load(pixels);
    this.#paintHalo();
    this.#paintCores();
  }

  /** Brings the pixels into the source layer as they are and into the glow layer smeared along the row. */
  #load(pixels) {
    const { rows, columns, glowColumns, source, glow, reach, margin, scratch } = this.#shape;
    const [one, other] = scratch;
    rows.forEach(({ start, length }, index) => {
      const colours = pixels.subarray(start * 4, (start + length) * 4);
      source.image.data.set(colours, index * columns * 4);
      one.fill(0);
      one.set(colours, margin * 4);
      smear(one, other, glowColumns, reach);
      smear(other, one, glowColumns, reach);
      for (let i = 3; i < one.length; i += 4) one[i] = 255;
      glow.image.data.set(one, index * glowColumns * 4);
    });
    source.flush();
    glow.flush();
  }

  #paintHalo() {
    const { rows, glow, glowColumns, light, mask, pitch, margin, rowHeight } = this.#shape;
    const halo = this.#halo;
    halo.globalCompositeOperation = "source-over";
    halo.fillStyle = STAGE;
    halo.fillRect(0, 0, this.#haloCanvas.width, this.#haloCanvas.height);
    halo.globalCompositeOperation = "lighter";
    rows.forEach(({ x, y }, index) => {
      const { width, height } = light.canvas;
      light.context.globalCompositeOperation = "copy";
      light.context.drawImage(glow.canvas, 0, index, glowColumns, 1, 0, 0, width, height);
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
