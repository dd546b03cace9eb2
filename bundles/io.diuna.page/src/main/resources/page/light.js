// SPDX-License-Identifier: Apache-2.0

const TAPE = "#ffffff0d";
const TOLD_APART = 3; // below this pitch, in CSS pixels, single pixels are not told apart

/** A canvas that is never shown. */
export class Layer {
  #image = null;

  constructor(width, height) {
    this.canvas = document.createElement("canvas");
    this.canvas.width = Math.max(1, Math.round(width));
    this.canvas.height = Math.max(1, Math.round(height));
    this.context = this.canvas.getContext("2d");
  }

  /** The pixels that `flush` brings into the canvas. */
  get image() {
    return (this.#image ??= this.context.createImageData(this.canvas.width, this.canvas.height));
  }

  flush() {
    this.context.putImageData(this.image, 0, 0);
  }
}

/** One box filter along a row of RGBA values; two of them fall off evenly to both sides. */
export function smear(from, to, count, reach) {
  const share = 1 / (2 * reach + 1);
  for (let channel = 0; channel < 3; channel++) {
    let sum = 0;
    for (let i = -reach; i < count; i++) {
      if (i + reach < count) sum += from[(i + reach) * 4 + channel];
      if (i - reach - 1 >= 0) sum -= from[(i - reach - 1) * 4 + channel];
      if (i >= 0) to[i * 4 + channel] = sum * share;
    }
  }
}

/** How much of the light of one row is seen at which distance from its middle: a near and a far glow. */
export function haloMask({ width, rowHeight, core }, scale) {
  const mask = new Layer(width * scale, rowHeight * scale);
  const { data, width: columns, height: lines } = mask.image;
  for (let line = 0; line < lines; line++) {
    const distance = Math.abs((line + 0.5) / scale - rowHeight / 2);
    const edge = Math.min(1, distance / (rowHeight / 2));
    const near = 0.5 * Math.exp(-((distance / (core * 0.7 + 8)) ** 2));
    const far = 0.26 * Math.exp(-((distance / (rowHeight / 3)) ** 2));
    const alpha = (near + far) * Math.cos((edge * Math.PI) / 2) ** 2 * 255;
    // A grain below one step hides the bands that eight bits would show in the dark.
    const grain = alpha > 0.2 ? 1 : 0;
    for (let i = 0; i < columns; i++) data[(line * columns + i) * 4 + 3] = alpha + grain * (Math.random() - 0.5);
  }
  mask.flush();
  return mask;
}

/** All of a row that is no core: pixels are rounded bars, or one band where they are too small to be told apart. */
export function coreGaps({ length, pitch, core, edge }, ratio) {
  const gaps = band(length, pitch, core, edge, ratio);
  const { context, canvas } = gaps;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.globalCompositeOperation = "destination-out";
  context.scale(ratio, ratio);
  context.beginPath();
  if (pitch < TOLD_APART) {
    context.roundRect(edge, edge, length * pitch, core, core / 3);
  } else {
    const side = Math.min(core, pitch * 0.82);
    for (let i = 0; i < length; i++) {
      context.roundRect(edge + i * pitch + (pitch - side) / 2, edge, side, core, side * 0.32);
    }
  }
  context.fill();
  return gaps;
}

/** What the pixels sit on, just bright enough to show where a dark strip is. */
export function tape({ length, pitch, core, edge }, ratio) {
  const under = band(length, pitch, core, edge, ratio);
  under.context.scale(ratio, ratio);
  under.context.fillStyle = TAPE;
  under.context.roundRect(1, 1, length * pitch + 2 * edge - 2, core + 2 * edge - 2, core * 0.4 + edge);
  under.context.fill();
  return under;
}

const band = (length, pitch, core, edge, ratio) =>
  new Layer((length * pitch + 2 * edge) * ratio, (core + 2 * edge) * ratio);
