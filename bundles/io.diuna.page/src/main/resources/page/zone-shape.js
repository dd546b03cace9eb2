// SPDX-License-Identifier: Apache-2.0
import { cellOf, mountedSize } from "./matrix.js";

const SHARE = 0.82; // of the pitch that a pixel takes

/** Returns true if a zone is drawn in a shape of its own: a matrix, or free points. */
export const isShaped = (zone) => Boolean(zone.matrix || zone.points);

/** Returns a text that differs if two zones are drawn in other places. */
export const outlineOf = ({ ranges, grouping, spacing, matrix, points }) =>
  JSON.stringify([ranges, grouping, spacing, matrix, points]);

/** Returns the number of LEDs of a zone, including those that stay dark. */
export const ledsOf = ({ ranges }) => ranges.reduce((sum, { length }) => sum + length, 0);

/** Returns the LED at a place along the ranges: its `strip` and `index`. */
export function ledAt(ranges, wired) {
  let rest = wired;
  for (const { strip, start, length, reversed } of ranges) {
    if (rest < length) return { strip, index: reversed ? start + length - 1 - rest : start + rest };
    rest -= length;
  }
  return null;
}

/** Returns the pixel of a zone that a LED shows, or -1 if it shows none. */
export function pixelAt(zone, strip, index) {
  const { ranges, grouping = 1, spacing = 0, mirror, matrix } = zone;
  let before = 0;
  for (const range of ranges) {
    const along = index - range.start;
    if (range.strip === strip && along >= 0 && along < range.length) {
      const wired = before + (range.reversed ? range.length - 1 - along : along);
      const group = Math.floor(wired / (grouping + spacing));
      if (wired % (grouping + spacing) >= grouping) return -1;
      if (mirror && group >= zone.length) return Math.ceil(ledsOf(zone) / (grouping + spacing)) - 1 - group;
      return matrix ? cellOf(matrix, group) : group;
    }
    before += range.length;
  }
  return -1;
}

/**
 * Lays a zone that is shaped into a box, in CSS pixels, and returns `width`, `height`, the `side` of a pixel, its `radius`, and
 * `centres`: x and y of each pixel, those of a matrix row by row.
 */
export function layShape(zone, widest, highest, largestPitch) {
  if (zone.matrix) return layMatrix(mountedSize(zone.matrix), widest, highest, largestPitch);
  return layPoints(zone.points, widest, highest, largestPitch);
}

function layMatrix([columns, rows], widest, highest, largestPitch) {
  const pitch = Math.min(largestPitch, widest / columns, highest / rows);
  const centres = new Float32Array(2 * columns * rows);
  for (let i = 0; i < columns * rows; i++) {
    centres[2 * i] = ((i % columns) + 0.5) * pitch;
    centres[2 * i + 1] = (Math.floor(i / columns) + 0.5) * pitch;
  }
  const side = pitch * SHARE;
  return { width: columns * pitch, height: rows * pitch, side, radius: side * 0.28, centres };
}

function layPoints(points, widest, highest, largestPitch) {
  const [left, top, right, bottom] = extent(points);
  const gap = neighbourDistance(points) || Math.max(right - left, bottom - top) || 1;
  const scale = Math.min(largestPitch / gap, widest / (right - left + gap), highest / (bottom - top + gap));
  const centres = new Float32Array(2 * points.length);
  points.forEach(([x, y], index) => {
    centres[2 * index] = (x - left + gap / 2) * scale;
    centres[2 * index + 1] = (y - top + gap / 2) * scale;
  });
  const side = Math.max(2, gap * scale * SHARE);
  return { width: (right - left + gap) * scale, height: (bottom - top + gap) * scale, side, radius: side / 2, centres };
}

function extent(points) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return box;
}

/** Returns the median distance between points that follow each other. */
function neighbourDistance(points) {
  const distances = points.slice(1).map(([x, y], index) => Math.hypot(x - points[index][0], y - points[index][1]));
  distances.sort((one, other) => one - other);
  return distances[distances.length >> 1] ?? 0;
}

/** Colours of the pixels of a zone, gathered from those of the strips. */
export class ZonePixels {
  #ranges;
  #order;
  #wired;
  #wiredColors;

  /** Colours as bytes red, green, blue, alpha: of a line in the order of the wiring, of a matrix row by row as it hangs. */
  bytes;
  #colors;

  constructor(zone) {
    this.#ranges = zone.ranges;
    this.#wired = new Uint8ClampedArray(ledsOf(zone) * 4);
    this.#wiredColors = new Uint32Array(this.#wired.buffer);
    this.#order = isShaped(zone) ? orderOf(zone) : null;
    this.bytes = this.#order ? new Uint8ClampedArray(this.#order.length * 4) : this.#wired;
    this.#colors = new Uint32Array(this.bytes.buffer);
  }

  /** Number of pixels. */
  get length() {
    return this.bytes.length / 4;
  }

  /** Gathers the colours. `pixelsOf(strip)` returns the bytes of a strip, or undefined if it shows nothing. */
  gather(pixelsOf) {
    let at = 0;
    for (const { strip, start, length, reversed } of this.#ranges) {
      const source = pixelsOf(strip)?.subarray(start * 4, (start + length) * 4);
      if (source?.length !== length * 4) this.#wired.fill(0, at, at + length * 4);
      else if (reversed) copyReversed(source, this.#wired, at);
      else this.#wired.set(source, at);
      at += length * 4;
    }
    if (!this.#order) return;
    for (let i = 0; i < this.#order.length; i++) this.#colors[i] = this.#wiredColors[this.#order[i]];
  }
}

/** Returns the first LED of each pixel, along the ranges. */
function orderOf({ grouping = 1, spacing = 0, matrix, points }) {
  const count = matrix ? matrix.columns * matrix.rows : points.length;
  const order = new Int32Array(count);
  for (let i = 0; i < count; i++) order[matrix ? cellOf(matrix, i) : i] = i * (grouping + spacing);
  return order;
}

function copyReversed(from, to, at) {
  for (let i = 0; i < from.length; i += 4) to.set(from.subarray(i, i + 4), at + from.length - 4 - i);
}
