// SPDX-License-Identifier: Apache-2.0
import { compositeField, listField, numberField } from "./fields.js";
import { valuesOf } from "./forms.js";
import { known } from "./known.js";
import { planFields, planOf } from "./night-light.js";
import { t } from "./texts.js";

const SECOND_MS = 1000;
const KEEP = "keep";
const ON = "on";

/** Kinds of actions as options. */
const kinds = () => [
  { id: "scene", label: t("Show a scene") },
  { id: "playlist", label: t("Start a playlist") },
  { id: "stop-playlist", label: t("Stop the playlist") },
  { id: "master", label: t("Switch or dim everything") },
  { id: "night-light", label: t("Start the night light") },
];

/** Returns the entries as options; one that is named and missing stays in the list. */
function optionsOf(name, id) {
  const entries = known(name).map((one) => ({ id: one.id, label: one.label }));
  return !id || entries.some((one) => one.id === id)
    ? entries
    : [...entries, { id, label: t("{scene} (missing)", { scene: id }) }];
}

/** Action of a schedule: its kind, and the fields of that kind. */
export function actionField(action) {
  const is = (kind) => action.kind === kind;
  const seconds = (is("scene") || is("master")) && action.transition?.durationMs / SECOND_MS;
  const fade = () =>
    numberField("fade", t("Transition, in seconds"), Number.isFinite(seconds) ? seconds : undefined, {
      min: 0,
      max: 600,
      placeholder: "0.4",
    });
  const switches = [
    { id: KEEP, label: t("Leave as it is") },
    { id: ON, label: t("On") },
    { id: "off", label: t("Off") },
  ];
  const master = is("master") ? action : {};
  const state = typeof master.on === "boolean" ? (master.on ? ON : "off") : Number.isFinite(master.brightness) ? KEEP : "off";
  const plan = is("night-light")
    ? { brightness: 0, off: !(action.brightness > 0), scene: null, ...action }
    : { minutes: 30, brightness: 0, off: true, scene: null };
  const parts = {
    scene: [
      listField("scene", t("Scene"), optionsOf("scenes", is("scene") && action.scene), is("scene") ? action.scene : undefined),
      fade(),
    ],
    playlist: [
      listField(
        "playlist",
        t("Playlist"),
        optionsOf("playlists", is("playlist") && action.playlist),
        is("playlist") ? action.playlist : undefined,
      ),
    ],
    "stop-playlist": [],
    master: [
      listField("on", t("Master switch"), switches, state),
      numberField("brightness", t("Master brightness, in %"), master.brightness, {
        min: 0,
        max: 100,
        placeholder: t("as it is"),
      }),
      fade(),
    ],
    "night-light": planFields(plan),
  };
  const sections = Object.fromEntries(Object.entries(parts).map(([kind, fields]) => [kind, sectionOf(fields)]));
  const show = (kind) => {
    for (const [id, section] of Object.entries(sections)) section.hidden = id !== kind;
  };
  const kind = listField("kind", t("Do this"), kinds(), action.kind, show);
  show(action.kind);
  const nodes = [kind, ...Object.values(sections).map((node) => ({ node }))];
  return compositeField("action", t("Action"), nodes, () => valueOf(kind.value(), valuesOf(parts[kind.value()]), action));
}

function sectionOf(fields) {
  const section = document.createElement("div");
  section.className = "form-section";
  section.append(...fields.map(({ node }) => node));
  return section;
}

function valueOf(kind, { fade, ...values }, before) {
  const transition =
    fade === undefined
      ? {}
      : { transition: { ...(before.kind === kind ? before.transition : {}), durationMs: fade * SECOND_MS } };
  if (kind === "night-light") return { kind, ...planOf(values) };
  if (kind !== "master") return { kind, ...values, ...transition };
  const { on, brightness } = values;
  return { kind, ...(on === KEEP ? {} : { on: on === ON }), ...(brightness === undefined ? {} : { brightness }), ...transition };
}
