// SPDX-License-Identifier: Apache-2.0
import { joinZones, splitZone } from "./api-zones.js";
import { slider } from "./controls.js";
import { element, setText } from "./dom.js";
import { askForm } from "./form-dialog.js";
import { keyField } from "./strip-fields.js";
import { TestPattern } from "./test-pattern.js";
import { t } from "./texts.js";
import { isShaped, ledAt, ledsOf } from "./zone-shape.js";

/** Returns true if a zone is a plain line, which alone can be split and joined. */
export const isPlain = (zone) => !isShaped(zone) && !zone.mirror;

/** Asks where a zone shall be split and splits it. Returns null if the user cancels. */
export function askSplit(zone, zones) {
  const first = Math.max(1, Math.floor(zone.length / 2));
  const at = keyField({ id: "at", label: t("First pixel of the second part"), type: "whole", minimum: 1, maximum: zone.length - 1 }, first);
  const box = at.node.querySelector("input");
  const slide = slider({ label: t("Border"), minimum: 1, maximum: Math.max(2, zone.length - 1), step: 1, unit: "" }, (value) => {
    box.value = value;
    show();
  });
  const parts = element("p", { className: "hint", role: "status" });
  const newId = keyField({ id: "newId", label: t("Id of the second part"), type: "text", required: true }, freeId(zone.id, zones));
  const test = new TestPattern(zones, (problem) => console.debug(problem));
  const show = () => {
    const border = Number(box.value);
    test.show(partsOf(zone, border));
    const values = { zone: zone.label, one: border, other: zone.length - border };
    setText(parts, border >= 1 && border < zone.length ? t("{zone}: {one} pixels, then {other} pixels", values) : "");
  };
  box.addEventListener("input", () => {
    slide.set(Number(box.value) || 1);
    show();
  });
  slide.set(first);
  show();
  return askForm({
    title: t("Split {zone}", { zone: zone.label }),
    hint: t("Both parts keep the light. Groups and scenes get the second part, too. The LEDs show the parts in green and blue meanwhile."),
    content: [slide.node, at.node, parts, newId.node],
    fields: () => [at, newId],
    action: t("Split"),
    send: () => splitZone(zone.id, at.value(), newId.value()),
  }).finally(() => test.close());
}

/** Returns the LEDs of a zone, those before a border in green and the others in blue. */
function partsOf({ ranges, grouping = 1, spacing = 0 }, border) {
  const step = grouping + spacing;
  return Array.from({ length: Math.ceil(ledsOf({ ranges }) / step) }, (_, pixel) => ({
    ...ledAt(ranges, pixel * step),
    color: pixel < border ? "#0f0" : "#00f",
  }));
}

/** Asks with which zone a zone shall be joined and joins them. Returns null if the user cancels. */
export function askJoin(zone, zones) {
  const others = zones.filter((one) => one.id !== zone.id && isPlain(one));
  const options = others.map((one) => ({ id: one.id, label: t("{zone} ({leds} LEDs)", { zone: one.label, leds: ledsOf(one) }) }));
  const other = keyField({ id: "with", label: t("Append"), options, required: true }, others[0]?.id);
  return askForm({
    title: t("Join {zone} with another zone", { zone: zone.label }),
    hint: t("The other zone follows at its end and is removed. The light of {zone} is kept.", { zone: zone.label }),
    content: [other.node],
    fields: () => [other],
    action: t("Join"),
    send: () => joinZones(zone.id, other.value() ?? ""),
  });
}

/** Returns an id that no zone has. */
function freeId(id, zones) {
  for (let number = 2; ; number++) {
    const candidate = `${id.slice(0, 58)}-${number}`;
    if (!zones.some((zone) => zone.id === candidate)) return candidate;
  }
}
