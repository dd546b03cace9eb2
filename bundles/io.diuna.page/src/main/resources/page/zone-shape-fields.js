// SPDX-License-Identifier: Apache-2.0
import { select } from "./controls.js";
import { element } from "./dom.js";
import { CORNERS } from "./matrix.js";
import { pointField } from "./point-field.js";
import { keyField } from "./strip-fields.js";
import { t } from "./texts.js";

const SHAPES = [
  { id: "line", label: t("Line") },
  { id: "mirror", label: t("Line, second half mirrored") },
  { id: "matrix", label: t("Matrix (panel)") },
  { id: "points", label: t("Free points") },
];

const CORNER_NAMES = {
  "top-left": t("Top left"),
  "top-right": t("Top right"),
  "bottom-right": t("Bottom right"),
  "bottom-left": t("Bottom left"),
};

/** Returns the options for a corner. */
export const cornerOptions = () => CORNERS.map((id) => ({ id, label: CORNER_NAMES[id] }));

/** Editor of the shape of a zone. */
export class ShapeFields {
  #chooser;
  #matrix;
  #points;
  #boxes;
  node = element("div", { className: "keys" });

  /** `onChange` is called after each input of the user. */
  constructor({ mirror, matrix, points }, onChange) {
    this.#chooser = select({ label: t("Shape"), options: SHAPES }, () => {
      this.#render();
      onChange();
    });
    this.#chooser.set(matrix ? "matrix" : points ? "points" : mirror ? "mirror" : "line");
    this.#matrix = matrixFields(matrix ?? {});
    this.#points = pointField(points ?? []);
    this.#boxes = {
      matrix: element("div", { className: "matrix-fields", oninput: onChange }, ...this.#matrix.map(({ node }) => node)),
      points: this.#points.node,
    };
    this.node.append(this.#chooser.node, ...Object.values(this.#boxes));
    this.#render();
  }

  #render() {
    for (const [shape, box] of Object.entries(this.#boxes)) box.hidden = shape !== this.#chooser.value();
  }

  get fields() {
    return [...this.#matrix, this.#points];
  }

  /** Fields of a zone as the REST API takes them. Throws a Problem if the points cannot be read. */
  get value() {
    switch (this.#chooser.value()) {
      case "mirror":
        return { mirror: true };
      case "matrix":
        return { matrix: Object.fromEntries(this.#matrix.map(({ key, value }) => [key.id.replace("matrix.", ""), value()]).filter(isSet)) };
      case "points":
        return { points: this.#points.value() };
      default:
        return {};
    }
  }

  /** Number of pixels of a matrix; 0 for other shapes and while its size is missing. */
  get size() {
    const { columns = 0, rows = 0 } = this.#chooser.value() === "matrix" ? this.value.matrix : {};
    return Number(columns) * Number(rows) || 0;
  }
}

const isSet = ([, value]) => value !== undefined && value !== "";

function matrixFields(matrix) {
  const { columns, rows, corner = "top-left", serpentine = false, rotation = 0 } = matrix;
  const turns = [0, 90, 180, 270].map((id) => ({ id, label: `${id}°` }));
  const side = { type: "whole", minimum: 1, maximum: 10000, required: true };
  return [
    keyField({ id: "matrix.columns", label: t("Row length"), ...side }, columns),
    keyField({ id: "matrix.rows", label: t("Rows"), ...side }, rows),
    keyField({ id: "matrix.corner", label: t("Corner of the first pixel"), options: cornerOptions(), required: true }, corner),
    keyField({ id: "matrix.rotation", label: t("Turned clockwise"), options: turns, required: true }, rotation),
    keyField({ id: "matrix.serpentine", label: t("Serpentine: every other row runs backwards"), type: "toggle" }, serpentine),
  ];
}
