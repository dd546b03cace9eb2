// SPDX-License-Identifier: Apache-2.0
import { element } from "./dom.js";
import { cellOf, matrixOf } from "./matrix.js";
import { ShapeCanvas } from "./shape-canvas.js";
import { layShape } from "./zone-shape.js";

const WIDEST = 300;
const HIGHEST = 190;
const MARGIN = 12;

/** Returns a colour in which the digit `x` is replaced by a level that falls from the first to the last of several pixels. */
const faded = (color, at, count) => color.replace("x", Math.round(15 - (12 * at) / Math.max(1, count - 1)).toString(16));

/**
 * Patterns of the matrix wizard by the question that they answer. Each returns colours by the index of the wired pixel: the first
 * pixel is red, the first row is green and the second one is blue, both fading along the wiring; `frame` marks the top row in white
 * and the left column in orange.
 */
export const PATTERNS = {
  corner: () => new Map([[0, "#f00"]]),

  direction: ({ width, height }) => {
    const count = Math.min(width, height);
    const colors = new Map(Array.from({ length: count }, (_, at) => [at, faded("#0x0", at, count)]));
    return colors.set(0, "#f00");
  },

  rows: (seen) => {
    const { columns, rows } = matrixOf(seen);
    const colors = new Map(Array.from({ length: columns }, (_, at) => [at, faded("#0x0", at, columns)]));
    for (let at = 0; rows > 1 && at < columns; at++) colors.set(columns + at, faded("#00x", at, columns));
    return colors.set(0, "#f00");
  },

  frame: (seen) => {
    const matrix = matrixOf(seen);
    const colors = new Map();
    for (let wired = 0; wired < seen.width * seen.height; wired++) {
      const cell = cellOf(matrix, wired);
      if (cell < seen.width) colors.set(wired, "#fff");
      else if (cell % seen.width === 0) colors.set(wired, "#f70");
    }
    return colors;
  },
};

/** Picture of a matrix with a pattern, as it is seen if the answers are right. */
export class MatrixPicture {
  #canvas = null;
  #size = "";
  node = element("div", { className: "matrix-picture", ariaHidden: "true" });

  show(seen, colors) {
    const matrix = matrixOf(seen);
    const size = `${seen.width}x${seen.height}`;
    if (size !== this.#size) {
      this.#size = size;
      this.#canvas = new ShapeCanvas();
      const widest = Math.min(WIDEST, window.innerWidth - 112);
      this.#canvas.arrange(layShape({ matrix: { columns: seen.width, rows: seen.height } }, widest, HIGHEST, 20), MARGIN);
      this.node.replaceChildren(this.#canvas.node);
    }
    const bytes = new Uint8ClampedArray(seen.width * seen.height * 4);
    for (const [wired, color] of colors) bytes.set(rgbOf(color), cellOf(matrix, wired) * 4);
    this.#canvas.paint(bytes);
  }
}

const rgbOf = (color) => [1, 2, 3].map((at) => parseInt(color[at], 16) * 17);
