// SPDX-License-Identifier: Apache-2.0
import { Problem } from "./api.js";
import { putZone, renameZone } from "./api-zones.js";
import { element } from "./dom.js";
import { askForm } from "./form-dialog.js";
import { Locator } from "./locator.js";
import { keyField } from "./strip-fields.js";
import { t } from "./texts.js";
import { RangeFields } from "./zone-ranges.js";
import { ShapeFields } from "./zone-shape-fields.js";

const ID = /^[a-z0-9][a-z0-9-]{0,63}$/;
const BLENDS = {
  normal: t("Covers what is below"),
  add: t("Add"),
  screen: t("Screen"),
  multiply: t("Multiply"),
  lighten: t("Lighten"),
  darken: t("Darken"),
};

/** Returns an id made of a label. */
export const idOf = (label) =>
  label.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 64);

/** Returns the fields for label and id. The id follows the label until it is written. */
export function nameFields({ label, id }) {
  const name = keyField({ id: "label", label: t("Label"), type: "text", maximum: 100 }, label);
  const rule = t("Lower-case letters, digits and hyphens. Scenes, groups and programs refer to the zone by it.");
  const key = keyField({ id: "id", label: t("Id"), description: rule, type: "text", required: true }, id);
  const box = key.node.querySelector("input");
  let isOwn = id !== undefined;
  box.addEventListener("input", () => (isOwn = true));
  name.node.addEventListener("input", () => {
    if (!isOwn) box.value = idOf(String(name.value() ?? ""));
  });
  return [name, key];
}

/** Returns the id of the field if it can be that of the zone. Throws a Problem if it is malformed or taken by another zone. */
export function checkedId(field, zones, present) {
  const id = String(field.value());
  if (!ID.test(id)) throw new Problem(422, t("Write 1 to 64 lower-case letters, digits and hyphens."), "id");
  const isTaken = id !== present && zones.some((zone) => zone.id === id);
  if (isTaken) throw new Problem(422, t("There is a zone “{id}” already; write another id.", { id }), "id");
  return id;
}

/** Returns the order of a new zone, which is above all others. */
export const orderAbove = (zones) => Math.min(9999, 1 + Math.max(0, ...zones.map(({ order = 0 }) => order)));

/**
 * Shows the form for a zone, or for a new one if it is null, which may have a name already. Returns the saved zone, or null if the
 * user cancels.
 */
export function askZone(zone, zones, strips, name = undefined) {
  const names = nameFields(zone ?? { label: name, id: name });
  const free = zone ? zone.ranges : [firstRange(zones, strips)];
  const ranges = new RangeFields(strips, free, () => locator.update());
  const locator = new Locator(zones, () => ranges.value);
  const shape = new ShapeFields(zone ?? {}, () => fit());
  const more = moreFields(zone ?? {});
  const [grouping, spacing] = more;
  const [label, key] = names;

  /** A matrix in one range has as many LEDs as its size says. */
  function fit() {
    if (shape.size > 0) ranges.setLength(shape.size * ((grouping.value() || 1) + (spacing.value() || 0)));
    locator.update();
  }

  const send = async () => {
    const id = checkedId(key, zones, zone?.id);
    const layout = { label: String(label.value()), ranges: ranges.value, ...shape.value, order: zone ? zone.order : orderAbove(zones) };
    for (const field of more) if (field.value() !== "" && field.value() !== undefined) layout[field.key.id] = field.value();
    const saved = await putZone(zone?.id ?? id, layout, zone?.tag);
    if (zone && id !== zone.id) await renameZone(zone.id, id);
    return { ...saved, id };
  };
  const rest = element("details", {}, element("summary", {}, t("More")), element("div", { className: "keys" }, ...more.map(({ node }) => node)));
  return askForm({
    title: zone ? t("Zone {zone}", { zone: zone.label }) : t("New zone"),
    hint: t("A zone is a part of your LEDs with a light of its own. Changes apply at once."),
    content: [...names.map(({ node }) => node), ranges.node, locator.node, shape.node, rest],
    fields: () => [...names, ...ranges.fields, ...shape.fields, ...more],
    send,
  }).finally(() => locator.close());
}

function moreFields({ grouping = 1, spacing = 0, blend = "normal" }) {
  const options = Object.entries(BLENDS).map(([id, label]) => ({ id, label }));
  const times = { type: "whole", maximum: 1000 };
  return [
    keyField({ id: "grouping", label: t("Grouping: LEDs for each pixel"), minimum: 1, default: 1, ...times }, grouping),
    keyField({ id: "spacing", label: t("Spacing: dark LEDs after each group"), minimum: 0, default: 0, ...times }, spacing),
    keyField({ id: "blend", label: t("Over zones below"), options, required: true }, blend),
  ];
}

/** Returns the first run of pixels that belong to no zone, or all pixels of the first strip. */
function firstRange(zones, strips) {
  for (const { id: strip, pixels } of strips) {
    const ends = zones.flatMap(({ ranges }) => ranges.filter((range) => range.strip === strip).map(({ start, length }) => start + length));
    const start = Math.max(0, ...ends);
    if (start < pixels) return { strip, start, length: pixels - start, reversed: false };
  }
  return { strip: strips[0]?.id, start: 0, length: strips[0]?.pixels || 1, reversed: false };
}
