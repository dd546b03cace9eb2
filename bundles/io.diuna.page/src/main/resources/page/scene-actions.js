// SPDX-License-Identifier: Apache-2.0
import { announce } from "./announce.js";
import { recallScene, scenes } from "./api-scenes.js";
import { attempt } from "./attempt.js";
import { confirm } from "./dialogs.js";
import { element } from "./dom.js";
import { checksField, field, textField } from "./fields.js";
import { askForm, idFor, named } from "./forms.js";
import { known } from "./known.js";
import { t } from "./texts.js";
import { showProblem, showToast, warnIfNotSaved } from "./toasts.js";

const LABEL_LENGTH = 64;

/** Shows a scene, and tells which zones do not show it. */
export async function recall({ id, label }) {
  try {
    const result = await recallScene(id);
    warnIfNotSaved(result);
    const skipped = Object.entries(result.skipped).map(([zone, reason]) => `${zoneLabel(zone)}: ${reason}`);
    if (skipped.length === 0) return announce(t("Scene {label} is shown.", { label }));
    const title =
      result.zones.length > 0
        ? t("{label} is shown, but not by all zones.", { label })
        : t("{label} cannot be shown.", { label });
    showToast(title, skipped.join(" "), "error");
  } catch (problem) {
    showProblem(problem, t("{label} was not shown.", { label }));
  }
}

const zoneLabel = (id) => known("zones").find((zone) => zone.id === id)?.label ?? id;

/** Asks for name, colour and zones, and saves what they show now as a new scene. */
export function saveAsScene() {
  const zones = known("zones");
  const all = zones.map(({ id }) => id);
  const shown = zones.find(({ on }) => on) ?? zones[0];
  return askForm({
    title: t("Save as scene"),
    hint: t("The scene keeps what these zones show now: brightness, colour, palette and animation."),
    fields: [
      nameField(""),
      colorField(shown?.color.slice(0, 7) ?? null),
      { ...checksField("zones", t("Zones"), zones, all), also: ["looks"] },
    ],
    save: async (values) => {
      const scene = await scenes.put(idFor(named(values).label, "scene", known("scenes")), values);
      showToast(t("Scene {label} is saved.", { label: scene.label }));
      return scene;
    },
  });
}

/** Asks for another name and colour. */
export const editScene = ({ id, label, color }) =>
  askForm({
    title: t("Scene {label}", { label }),
    fields: [nameField(label), colorField(color)],
    save: (values) => scenes.put(id, named(values)),
  });

/** Saves what the zones of the scene show now in its place. */
export async function replaceScene({ id, label, looks }) {
  const zones = known("zones").filter((zone) => zone.id in looks);
  if (zones.length === 0) return showToast(t("None of the zones of {label} exists now.", { label }), "", "error");
  const names = zones.map((zone) => zone.label).join(", ");
  const text = t("It keeps what these zones show now: {names}. What it had before is lost.", { names });
  if (!(await confirm(t("Replace scene {label}?", { label }), text, t("Replace")))) return;
  await attempt(t("Scene {label} was not replaced.", { label }), async () => {
    await scenes.put(id, { zones: zones.map((zone) => zone.id) });
    showToast(t("Scene {label} is saved.", { label }));
  });
}

export async function removeScene({ id, label }) {
  const text = t("Playlists and schedules skip it then. The light does not change.");
  if (await confirm(t("Remove scene {label}?", { label }), text, t("Remove"))) {
    await attempt(t("Scene {label} was not removed.", { label }), () => scenes.remove(id));
  }
}

const nameField = (label) => textField("label", t("Name"), label, { maxLength: LABEL_LENGTH, required: true });

/** Colour of the icon, or none. */
function colorField(value) {
  const colored = element("input", { type: "checkbox", role: "switch", checked: value !== null });
  const input = element("input", { type: "color", value: value ?? "#ffffff", ariaLabel: t("Colour of the icon") });
  const show = () => {
    input.hidden = !colored.checked;
  };
  colored.addEventListener("change", show);
  show();
  const row = element("label", { className: "toggle" }, element("span", {}, t("Coloured icon")), input, colored);
  return field("color", element("div", { className: "field" }, row), () => (colored.checked ? input.value : null));
}
