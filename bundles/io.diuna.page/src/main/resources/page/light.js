// SPDX-License-Identifier: Apache-2.0

const TAPE = "#ffffff0d";
const MIN_SEPARATE_PITCH = 3; // in CSS pixels; pixels closer than this are drawn as one band

/** Off-screen canvas. */
export class Layer {
  #image = null;

  constructor(width, height) {
    this.canvas = document.createElement("canvas");
    this.canvas.width = Math.max(1, Math.round(width));
    this.canvas.height = Math.max(1, Math.round(height));
    this.context = this.canvas.getContext("2d");
  }

  /** Pixel buffer that `flush` copies into the canvas. */
  get image() {
    return (this.#image ??= this.context.createImageData(this.canvas.width, this.canvas.height));
  }

  flush() {
    this.context.putImageData(this.image, 0, 0);
  }
}

/**
 * Box filter along a row of RGBA values, or along a column with its offset and the step from one line to the next. Two passes
 * approximate a Gaussian blur.
 */
export function boxBlur(from, to, count, radius, offset = 0, step = 4) {
  const share = 1 / (2 * radius + 1);
  for (let at = offset; at < offset + 3; at++) {
    let sum = 0;
    for (let i = -radius; i < count; i++) {
      if (i + radius < count) sum += from[(i + radius) * step + at];
      if (i - radius - 1 >= 0) sum -= from[(i - radius - 1) * step + at];
      if (i >= 0) to[i * step + at] = sum * share;
    }
  }
}

/** Creates the alpha mask of the glow around one row: the sum of a narrow and a wide Gaussian. */
export function haloMask({ width, rowHeight, core }, scale) {
  const mask = new Layer(width * scale, rowHeight * scale);
  const { data, width: columns, height: lines } = mask.image;
  for (let line = 0; line < lines; line++) {
    const distance = Math.abs((line + 0.5) / scale - rowHeight / 2);
    const edge = Math.min(1, distance / (rowHeight / 2));
    const near = 0.5 * Math.exp(-((distance / (core * 0.7 + 8)) ** 2));
    const far = 0.26 * Math.exp(-((distance / (rowHeight / 3)) ** 2));
    const alpha = (near + far) * Math.cos((edge * Math.PI) / 2) ** 2 * 255;
    // Dithering with less than one step hides the banding of 8-bit alpha.
    const dither = alpha > 0.2 ? 1 : 0;
    for (let i = 0; i < columns; i++) data[(line * columns + i) * 4 + 3] = alpha + dither * (Math.random() - 0.5);
  }
  mask.flush();
  return mask;
}

/** Creates a mask of everything but the pixels of a row: rounded bars, or one band if the pitch is small. */
export function coreGaps({ length, pitch, core, edge }, ratio) {
  const gaps = band(length, pitch, core, edge, ratio);
  const { context, canvas } = gaps;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.globalCompositeOperation = "destination-out";
  context.scale(ratio, ratio);
  context.beginPath();
  if (pitch < MIN_SEPARATE_PITCH) {
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

/** Draws the LED tape, just bright enough to show where a dark strip is. */
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
