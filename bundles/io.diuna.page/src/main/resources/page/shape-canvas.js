// SPDX-License-Identifier: Apache-2.0
import { element } from "./dom.js";
import { boxBlur, Layer } from "./light.js";

const BACKGROUND = "#08090c";
const DARK_SHARE = 0.06; // opacity of a pixel that is dark, in white
const GLOW_STEP = 8; // CSS pixels for each pixel of the glow
const GLOW_RADIUS = 2; // in pixels of the glow
const GLOW_LEVEL = 2.2;
const MOST_SAMPLES = 500_000;

/**
 * Canvas with glowing pixels in any places. Each sample of the canvas that a pixel covers is listed once for each layout, so a frame
 * costs a loop over the covered samples and one over the pixels.
 */
export class ShapeCanvas {
  #glowCanvas = element("canvas");
  #coreCanvas = element("canvas");
  #shape = null;
  node = element("div", { className: "pixel-canvas" }, this.#glowCanvas, this.#coreCanvas);

  /** Sets the geometry in CSS pixels: size, centres, side and corner radius of the pixels. `margin` is left around them. */
  arrange({ width, height, side, radius, centres }, margin) {
    const [fullWidth, fullHeight] = [width + 2 * margin, height + 2 * margin];
    const most = Math.sqrt(MOST_SAMPLES / (fullWidth * fullHeight));
    const ratio = Math.min(2, window.devicePixelRatio || 1, most);
    this.node.style.width = `${fullWidth}px`;
    this.node.style.height = `${fullHeight}px`;
    size(this.#coreCanvas, fullWidth * ratio, fullHeight * ratio);
    size(this.#glowCanvas, fullWidth / 2, fullHeight / 2);
    const [columns, rows] = [Math.ceil(fullWidth / GLOW_STEP), Math.ceil(fullHeight / GLOW_STEP)];
    const core = this.#coreCanvas.getContext("2d");
    const image = core.createImageData(this.#coreCanvas.width, this.#coreCanvas.height);
    this.#shape = {
      ...{ core, image, columns, rows },
      ...cover({ side, radius, centres, margin }, ratio, image),
      colors: new Uint32Array(image.data.buffer),
      share: GLOW_LEVEL * (side / GLOW_STEP) ** 2,
      places: placesOf(centres, margin, columns),
      light: [new Float32Array(columns * rows * 4), new Float32Array(columns * rows * 4)],
      glow: new Layer(columns, rows),
      fade: fadeOf(columns, rows, margin / GLOW_STEP),
    };
  }

  /** Paints the pixels from RGBA bytes. */
  paint(bytes) {
    if (!this.#shape) return;
    this.#paintCores(new Uint32Array(bytes.buffer));
    this.#paintGlow(bytes);
  }

  #paintCores(pixels) {
    const { core, image, colors, samples, owners, alphas, darkAlphas } = this.#shape;
    for (let i = 0; i < samples.length; i++) {
      const color = pixels[owners[i]] & 0xffffff;
      colors[samples[i]] = color === 0 ? (darkAlphas[i] << 24) | 0xffffff : (alphas[i] << 24) | color;
    }
    core.putImageData(image, 0, 0);
  }

  #paintGlow(bytes) {
    const { columns, rows, places, share, glow, fade } = this.#shape;
    const [one, other] = this.#shape.light;
    one.fill(0);
    for (let i = 0; i < places.length; i++) {
      for (let channel = 0; channel < 3; channel++) one[places[i] * 4 + channel] += bytes[i * 4 + channel] * share;
    }
    for (let pass = 0; pass < 2; pass++) {
      for (let row = 0; row < rows; row++) boxBlur(one, other, columns, GLOW_RADIUS, row * columns * 4, 4);
      for (let column = 0; column < columns; column++) boxBlur(other, one, rows, GLOW_RADIUS, column * 4, columns * 4);
    }
    for (let i = 0; i < fade.length; i++) one[4 * i + 3] = fade[i];
    glow.image.data.set(one);
    glow.flush();
    const context = this.#glowCanvas.getContext("2d", { alpha: false });
    const { width, height } = this.#glowCanvas;
    context.globalCompositeOperation = "source-over";
    context.fillStyle = BACKGROUND;
    context.fillRect(0, 0, width, height);
    context.globalCompositeOperation = "lighter";
    context.globalAlpha = 0.5;
    context.drawImage(glow.canvas, 0, 0, width, height);
    context.globalAlpha = 1;
  }
}

/** Returns the samples that pixels cover, the pixel of each, and its opacity lit and dark. */
function cover({ side, radius, centres, margin }, ratio, { width, height }) {
  const [samples, owners, alphas] = [[], [], []];
  const half = (side * ratio) / 2;
  const corner = radius * ratio;
  for (let pixel = 0; pixel < centres.length / 2; pixel++) {
    const x = (centres[2 * pixel] + margin) * ratio;
    const y = (centres[2 * pixel + 1] + margin) * ratio;
    for (let row = Math.max(0, Math.floor(y - half)); row < Math.min(height, y + half); row++) {
      for (let column = Math.max(0, Math.floor(x - half)); column < Math.min(width, x + half); column++) {
        const alpha = coverage(column + 0.5 - x, row + 0.5 - y, half, corner);
        if (alpha < 0.02) continue;
        samples.push(row * width + column);
        owners.push(pixel);
        alphas.push(Math.round(alpha * 255));
      }
    }
  }
  return {
    samples: Uint32Array.from(samples),
    owners: Uint32Array.from(owners),
    alphas: Uint8Array.from(alphas),
    darkAlphas: Uint8Array.from(alphas, (alpha) => Math.round(alpha * DARK_SHARE)),
  };
}

/** Returns the share of a sample that a square with round corners covers, from its distance to the edge. */
function coverage(x, y, half, corner) {
  const [across, down] = [Math.abs(x) - half + corner, Math.abs(y) - half + corner];
  const distance = Math.hypot(Math.max(0, across), Math.max(0, down)) + Math.min(0, Math.max(across, down)) - corner;
  return Math.min(1, Math.max(0, 0.5 - distance));
}

/** Returns the opacity of the glow, which ends at the edges of the canvas. */
function fadeOf(columns, rows, margin) {
  const edge = (at, count) => Math.sin((Math.PI / 2) * Math.min(1, Math.min(at, count - 1 - at) / margin)) ** 2;
  return Uint8Array.from({ length: columns * rows }, (_, i) => 255 * edge(i % columns, columns) * edge(Math.floor(i / columns), rows));
}

/** Returns the pixel of the glow below each pixel. */
const placesOf = (centres, margin, columns) =>
  Uint32Array.from(
    { length: centres.length / 2 },
    (_, pixel) =>
      Math.floor((centres[2 * pixel + 1] + margin) / GLOW_STEP) * columns + Math.floor((centres[2 * pixel] + margin) / GLOW_STEP),
  );

function size(canvas, width, height) {
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
}
