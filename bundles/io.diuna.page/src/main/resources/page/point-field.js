// SPDX-License-Identifier: Apache-2.0
import { Problem } from "./api.js";
import { element, setText, uniqueId } from "./dom.js";
import { t } from "./texts.js";

/** Field for the positions of pixels, one line for each: x and y, or x, y and z. `value()` throws a Problem that names the line. */
export function pointField(points) {
  const id = uniqueId("points");
  const text = points.map((point) => point.join(", ")).join("\n");
  const box = element("textarea", { id, rows: 8, value: text, spellcheck: false, placeholder: "0, 0\n10, 0\n10, 5" });
  const error = element("p", { className: "error", role: "alert", hidden: true });
  const hint = t("One line for each pixel in the order of the wiring: x, y in any unit; y downwards.");
  const node = element(
    "div",
    { className: "field" },
    element("label", { className: "name", htmlFor: id }, t("Positions")),
    box,
    element("p", { className: "hint" }, hint),
    error,
  );
  return {
    node,
    key: { id: "points" },
    value: () => readPoints(box.value),
    mark(problem) {
      setText(error, problem);
      error.hidden = !problem;
      box.setAttribute("aria-invalid", Boolean(problem));
      if (problem) box.focus();
    },
  };
}

/** Reads points, one a line; commas, semicolons, blanks and brackets separate numbers. */
function readPoints(text) {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.flatMap((line, index) => {
    if (line === "") return [];
    const numbers = line.split(/[\s,;[\]()]+/).filter(Boolean).map(Number);
    if ((numbers.length === 2 || numbers.length === 3) && numbers.every(Number.isFinite)) return [numbers];
    const words = { number: index + 1, line };
    throw new Problem(422, t("Line {number}, “{line}”, is no position; write two or three numbers such as 10, 5.", words), "points");
  });
}
