// SPDX-License-Identifier: Apache-2.0
import { playlists } from "./api-scenes.js";
import { element, uniqueId } from "./dom.js";
import { field, listField, numberField, textField, toggleField } from "./fields.js";
import { askForm, idFor, named } from "./forms.js";
import { known } from "./known.js";
import { iconButton } from "./lists.js";
import { t } from "./texts.js";

const SECOND_MS = 1000;
const NONE = "";
const MOST_STEPS = 100;
const NEW_STEP = { durationMs: 60000, transition: { kind: "crossfade", durationMs: 1000, easing: "cubic-in-out" } };

/** Kinds of transitions as options. */
export const transitionKinds = () => [
  { id: "crossfade", label: t("Crossfade") },
  { id: "fade", label: t("Fade through black") },
  { id: "wipe", label: t("Wipe") },
  { id: "dissolve", label: t("Dissolve") },
  { id: "cut", label: t("Cut") },
];

/** Asks for a playlist, or for a new one if it is null, and saves it. */
export function askPlaylist(playlist) {
  const scenes = known("scenes");
  const first = scenes[0]?.id;
  const steps = playlist?.steps ?? [{ ...NEW_STEP, scene: first }];
  const missing = [...steps.map(({ scene }) => scene), playlist?.endScene].filter(
    (id) => id && !scenes.some((one) => one.id === id),
  );
  const options = [...scenes, ...missing.map((id) => ({ id, label: t("{scene} (missing)", { scene: id }) }))];
  return askForm({
    title: playlist ? t("Playlist {label}", { label: playlist.label }) : t("New playlist"),
    fields: [
      textField("label", t("Name"), playlist?.label, { maxLength: 64 }),
      stepsField(options, steps),
      numberField("repeat", t("Rounds"), playlist?.repeat ?? 0, {
        min: 0,
        max: 10000,
        step: 1,
        required: true,
        hint: t("0 repeats for ever."),
      }),
      toggleField("shuffle", t("Shuffle the steps in each round"), playlist?.shuffle ?? false),
      listField(
        "endScene",
        t("Scene after the last round"),
        [{ id: NONE, label: t("None") }, ...options],
        playlist?.endScene ?? NONE,
      ),
    ],
    save: (values) => {
      const id = playlist?.id ?? idFor(named(values).label, "playlist", known("playlists"));
      return playlists.put(id, { ...named(values), endScene: values.endScene || null }, playlist?.tag);
    },
  });
}

/** Steps of a playlist: scene, duration and transition of each, in their order. */
function stepsField(scenes, initial) {
  const list = element("ol", { className: "steps" });
  const add = element("button", { type: "button", className: "button" }, t("Add step"));
  let steps = initial.map((step) => stepRow(scenes, step));
  const render = (focused) => {
    list.replaceChildren(...steps.map(({ node }) => node));
    steps.forEach((step, index) =>
      step.number(index + 1, steps.length, { move: (by) => move(step, by), remove: () => remove(step) }),
    );
    add.disabled = steps.length >= MOST_STEPS;
    focused?.querySelector("select").focus();
  };
  const move = (step, by) => {
    const at = steps.indexOf(step);
    steps.splice(at, 1);
    steps.splice(at + by, 0, step);
    render(step.node);
  };
  const remove = (step) => {
    const at = steps.indexOf(step);
    steps = steps.filter((one) => one !== step);
    render(steps[Math.min(at, steps.length - 1)]?.node);
  };
  add.addEventListener("click", () => {
    const last = steps.at(-1)?.value();
    const step = stepRow(scenes, { ...NEW_STEP, ...last, scene: last?.scene ?? scenes[0]?.id });
    steps.push(step);
    render(step.node);
  });
  render(null);
  const legend = element("legend", { className: "name" }, t("Steps"));
  const node = element("fieldset", { className: "field" }, legend, list, add);
  return field("steps", node, () => steps.map((step) => step.value()));
}

function stepRow(scenes, { scene, durationMs, transition }) {
  const labelled = (label, control) => {
    const id = uniqueId("step");
    control.id = id;
    return element("div", {}, element("label", { htmlFor: id }, label), control);
  };
  const choices = (options, value) => {
    const list = element("select", {}, ...options.map((one) => element("option", { value: one.id }, one.label)));
    list.value = value;
    return list;
  };
  const seconds = (value, min, max) =>
    element("input", { type: "number", inputMode: "decimal", step: "any", min, max, value: value / SECOND_MS, required: true });
  const change = { ...NEW_STEP.transition, ...transition };
  const scenesList = choices(scenes, scene);
  const duration = seconds(durationMs, 0.1, 86400);
  const kind = choices(transitionKinds(), change.kind);
  const fade = seconds(change.durationMs, 0, 600);
  const tools = element("div", { className: "step-tools" });
  const inputs = [
    labelled(t("Scene"), scenesList),
    labelled(t("Shown for, in s"), duration),
    labelled(t("Transition"), kind),
    labelled(t("Transition, in s"), fade),
  ];
  const node = element("li", {}, element("div", { className: "step-fields" }, ...inputs), tools);
  return {
    node,
    /** Gives the row its place, and the buttons that go with it. */
    number(place, count, { move, remove }) {
      const name = t("step {number}", { number: place });
      const up = iconButton("up", t("Move up"), name, () => move(-1));
      const down = iconButton("down", t("Move down"), name, () => move(1));
      const less = iconButton("remove", t("Remove"), name, remove);
      up.disabled = place === 1;
      down.disabled = place === count;
      less.disabled = count === 1;
      node.ariaLabel = name;
      tools.replaceChildren(up, down, less);
    },
    value: () => ({
      scene: scenesList.value,
      durationMs: Math.round(duration.valueAsNumber * SECOND_MS),
      transition: { ...change, kind: kind.value, durationMs: Math.round(fade.valueAsNumber * SECOND_MS) },
    }),
  };
}
