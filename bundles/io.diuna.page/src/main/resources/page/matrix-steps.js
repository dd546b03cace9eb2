// SPDX-License-Identifier: Apache-2.0
import { Problem } from "./api.js";
import { choice } from "./controls.js";
import { element, uniqueId } from "./dom.js";
import { quarterTurn } from "./matrix.js";
import { keyField } from "./strip-fields.js";
import { t } from "./texts.js";
import { checkedId, nameFields } from "./zone-form.js";
import { cornerOptions } from "./zone-shape-fields.js";
import { ledsOf } from "./zone-shape.js";

const NEW = "";

/*
 * Steps of the matrix wizard. Each has `title`, `text`, `nodes`, `fields`, the name of its `pattern`, and `leave()`, which takes its
 * input into the answers, or throws a Problem.
 */

/** Asks which LEDs the matrix has, and how many it is wide and high. */
export function sizeStep(answers, zones, strips) {
  const known = zones.map(({ id, label }) => ({ id, label: t("{zone}, which becomes a matrix", { zone: label }) }));
  const options = [{ id: NEW, label: t("A new zone") }, ...known];
  const target = keyField({ id: "zone", label: t("Zone"), options, required: true }, answers.zone?.id ?? NEW);
  const names = strips.map(({ id, pixels }) => ({ id, label: t("{strip} ({pixels} LEDs)", { strip: id, pixels }) }));
  const strip = keyField({ id: "ranges[0].strip", label: t("Strip"), options: names, required: true }, answers.strip);
  const start = keyField({ id: "ranges[0].start", label: t("First LED on the strip, from 0"), type: "whole", minimum: 0 }, answers.start);
  const side = { type: "whole", minimum: 1, maximum: 10000, required: true };
  const width = keyField({ id: "matrix.columns", label: t("Pixels wide"), ...side }, answers.seen.width);
  const height = keyField({ id: "matrix.rows", label: t("Pixels high"), ...side }, answers.seen.height);
  const place = element("div", { className: "keys" }, strip.node, start.node);
  const showPlace = () => (place.hidden = target.value() !== NEW);
  target.node.addEventListener("change", () => {
    showPlace();
    const size = sizeOf(zones.find(({ id }) => id === target.value()));
    for (const [field, value] of [[width, size.width], [height, size.height]]) field.node.querySelector("input").value = value;
  });
  showPlace();
  return {
    title: t("Size"),
    text: t("How the matrix hangs in the room. The next steps ask for its wiring and show it on the LEDs."),
    nodes: [target.node, place, element("div", { className: "matrix-size" }, width.node, height.node)],
    fields: [target, strip, start, width, height],
    pattern: null,
    leave() {
      const zone = zones.find(({ id }) => id === target.value()) ?? null;
      const size = [checkedSide(width), checkedSide(height)];
      const [columns, rows] = size;
      if (zone) checkZone(zone, columns, rows);
      else checkStrip(strips.find(({ id }) => id === strip.value()), start, columns * rows);
      Object.assign(answers, { zone, strip: strip.value(), start: Number(start.value()) || 0 });
      Object.assign(answers.seen, { width: columns, height: rows });
    },
  };
}

/** Returns a size for the pixels of a zone: a square, or else a rectangle that is not too narrow. */
export function sizeOf(zone) {
  if (!zone) return { width: 16, height: 16 };
  const pixels = pixelsOf(zone);
  for (let height = Math.floor(Math.sqrt(pixels)); height >= Math.sqrt(pixels) / 2; height--) {
    if (pixels % height === 0) return { width: pixels / height, height };
  }
  return { width: pixels, height: 1 };
}

/** Returns the number of pixels that a zone has as a matrix. */
const pixelsOf = (zone) => Math.ceil(ledsOf(zone) / ((zone.grouping ?? 1) + (zone.spacing ?? 0)));

function checkedSide({ key, value }) {
  const number = value();
  if (Number.isInteger(number) && number >= 1 && number <= 10000) return number;
  throw new Problem(422, t("Write a number from 1 to 10000."), key.id);
}

function checkZone(zone, columns, rows) {
  const pixels = pixelsOf(zone);
  if (pixels === columns * rows) return;
  const values = { zone: zone.label, pixels, columns, rows, product: columns * rows };
  throw new Problem(422, t("Zone {zone} has {pixels} pixels, but {columns} × {rows} are {product}.", values), "matrix.columns");
}

function checkStrip(strip, start, count) {
  const first = start.value() === "" ? 0 : start.value();
  if (!Number.isInteger(first) || first < 0) throw new Problem(422, t("Write a number from 0 on."), start.key.id);
  if (!strip || strip.pixels === 0 || first + count <= strip.pixels) return;
  const values = { strip: strip.id, pixels: strip.pixels, end: first + count };
  throw new Problem(422, t("Strip {strip} has {pixels} LEDs; this matrix would end at {end}.", values), "matrix.columns");
}

/** Asks in which corner the first pixel is. */
export const cornerStep = (answers, show) =>
  answerStep({
    title: t("First LED"),
    text: t("One LED of the matrix is red now. In which corner do you see it?"),
    pattern: "corner",
    control: corners(answers.seen.corner, (corner) => show({ corner })),
  });

/** Asks whether the rows are wired across or up and down. */
export const directionStep = (answers, show) =>
  answerStep({
    title: t("Direction"),
    text: t("A green line begins at the red LED and fades. Which way does it run?"),
    pattern: "direction",
    control: yesNo([t("Left or right"), t("Up or down")], answers.seen.vertical, t("Direction"), (vertical) => show({ vertical })),
  });

/** Asks how the second row is wired. */
export const rowsStep = (answers, show) =>
  answerStep({
    title: t("Second row"),
    text: t("The next line is blue, and bright where it begins. Where does it begin?"),
    pattern: "rows",
    control: yesNo([t("At the red LED"), t("At the far end")], answers.seen.serpentine, t("Second row"), (serpentine) =>
      show({ serpentine }),
    ),
  });

/** Shows the result; the answers can be turned. A new zone gets its names. */
export function checkStep(answers, zones, show) {
  const names = answers.zone ? [] : nameFields({});
  const turn = { type: "button", className: "button", onclick: () => show(quarterTurn(answers.seen)) };
  return {
    title: t("Check"),
    text: t("The top row is white and the left column is orange. If the LEDs show it otherwise, turn it or go back."),
    nodes: [element("button", turn, t("Turn by a quarter")), ...names.map(({ node }) => node)],
    fields: names,
    pattern: "frame",
    leave() {
      if (answers.zone) return;
      answers.label = String(names[0].value());
      answers.id = checkedId(names[1], zones);
    },
  };
}

const answerStep = ({ control, ...step }) => ({ ...step, nodes: [control.node], fields: [], leave() {} });

function yesNo(labels, value, label, onChange) {
  const options = labels.map((text, index) => ({ id: String(index === 1), label: text }));
  const control = choice({ label, options }, (id) => onChange(id === "true"));
  control.set(String(value));
  return control;
}

/** Choice of a corner: four buttons that lie as the corners do. */
function corners(value, onChange) {
  const name = uniqueId("corner");
  const [topLeft, topRight, bottomRight, bottomLeft] = cornerOptions();
  const labels = [topLeft, topRight, bottomLeft, bottomRight].map(({ id, label }) => {
    const input = element("input", { type: "radio", name, checked: id === value, onchange: () => onChange(id) });
    return element("label", {}, input, element("span", {}, label));
  });
  const legend = element("legend", { className: "name" }, t("Corner"));
  return { node: element("fieldset", { className: "field" }, legend, element("div", { className: "segments corners" }, ...labels)) };
}
