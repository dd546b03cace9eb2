// SPDX-License-Identifier: Apache-2.0
import { schedules } from "./api-scenes.js";
import { attempt, edit } from "./attempt.js";
import { confirm } from "./dialogs.js";
import { byId, element } from "./dom.js";
import { known, learn, onKnown } from "./known.js";
import { EntryList, iconButton, moveButtons } from "./lists.js";
import { askPlace } from "./place-form.js";
import { askSchedule, days } from "./schedule-form.js";
import { locale, t } from "./texts.js";

const LOCAL_LENGTH = "2026-11-30T18:00:00".length;

const YEARLY_LENGTH = "12-24".length;
const LEAP_YEAR = 2024;

const moment = new Intl.DateTimeFormat(locale, {
  weekday: "short",
  day: "numeric",
  month: "short",
  hour: "2-digit",
  minute: "2-digit",
});

/** List of all schedules, each with its next run. */
export class Schedules {
  #list = new EntryList(byId("schedule-list"), byId("add-schedule"));

  constructor() {
    byId("add-schedule").addEventListener("click", () => askSchedule(null));
    byId("place").addEventListener("click", setPlace);
    onKnown(["schedules", "scenes", "playlists"], () => this.#render());
    this.#render();
  }

  #render() {
    const entries = known("schedules").map((one) => ({ ...one, about: aboutText(one) }));
    byId("schedules-empty").hidden = entries.length > 0;
    this.#list.render(entries, (entry) => row(entry, entries));
  }
}

/** Sets the place; the next runs then differ, without an event of each schedule. */
async function setPlace() {
  if (await askPlace()) await attempt(t("The schedules cannot be read."), async () => learn("schedules", await schedules.read()));
}

function row(entry, entries) {
  const { id, label, about, enabled, next, reason, lastRun, problem } = entry;
  const text = element("div", {}, element("h3", {}, element("span", {}, label)), element("p", { className: "muted" }, about));
  if (next) text.append(element("p", {}, t("Next: {time}", { time: momentText(next) })));
  if (enabled && reason) text.append(element("p", { className: "reason" }, reason));
  if (problem)
    text.append(element("p", { className: "reason" }, t("Last run, {time}: {problem}", { time: momentText(lastRun), problem })));
  const toggle = element("input", {
    type: "checkbox",
    role: "switch",
    checked: enabled,
    ariaLabel: t("{label} enabled", { label }),
  });
  toggle.addEventListener("change", async () => {
    const saved = await attempt(t("Schedule {label} was not changed.", { label }), () =>
      schedules.put(id, { enabled: toggle.checked }),
    );
    if (!saved) toggle.checked = !toggle.checked;
  });
  const order = (ids) => attempt(t("The order was not changed."), () => schedules.order(ids));
  const actions = [
    element("label", { className: "power-label" }, toggle),
    iconButton("edit", t("Edit"), label, () => edit(schedules, entry, askSchedule)),
    ...moveButtons(entries, entry, order),
    iconButton("remove", t("Remove"), label, () => remove(entry)),
  ];
  return element("li", {}, text, element("div", { className: "actions" }, ...actions));
}

/** Formats an instant as the clock of its offset shows it, or that of the browser if it is in UTC. */
const momentText = (time) => moment.format(new Date(time.endsWith("Z") ? time : time.slice(0, LOCAL_LENGTH)));

function aboutText({ when, days: chosen, from, until, action }) {
  const names = days()
    .filter(({ id }) => chosen.includes(id))
    .map(({ label }) => label);
  const every = names.length === 0 || names.length === days().length;
  const range = from || until ? `${dateText(from)} – ${dateText(until)}` : null;
  return [whenText(when), every ? t("every day") : names.join(", "), range, actionText(action)].filter(Boolean).join(" · ");
}

/** Formats a date, with its year if it has one. */
function dateText(date) {
  if (!date) return "…";
  const isYearly = date.length === YEARLY_LENGTH;
  const [year, month, day] = (isYearly ? `${LEAP_YEAR}-${date}` : date).split("-").map(Number);
  return new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", year: isYearly ? undefined : "numeric" }).format(
    new Date(year, month - 1, day),
  );
}

function whenText(when) {
  const [, sun, sign, minutes] = /^(sunrise|sunset)(?:([+-])(\d+))?$/.exec(when) ?? [];
  if (!sun) return when;
  const name = sun === "sunrise" ? t("sunrise") : t("sunset");
  if (!minutes) return name;
  return sign === "-"
    ? t("{minutes} min before {sun}", { minutes, sun: name })
    : t("{minutes} min after {sun}", { minutes, sun: name });
}

function actionText({ kind, scene, playlist, on, brightness, minutes }) {
  const labelOf = (list, id) => known(list).find((one) => one.id === id)?.label ?? t("{scene} (missing)", { scene: id });
  const master = [on === true ? t("on") : on === false ? t("off") : null, Number.isFinite(brightness) ? `${brightness} %` : null];
  switch (kind) {
    case "scene":
      return t("scene {label}", { label: labelOf("scenes", scene) });
    case "playlist":
      return t("playlist {label}", { label: labelOf("playlists", playlist) });
    case "stop-playlist":
      return t("stop the playlist");
    case "master":
      return t("everything {state}", { state: master.filter(Boolean).join(", ") });
    case "night-light":
      return t("night light, {minutes} min", { minutes });
    default:
      return kind;
  }
}

async function remove({ id, label }) {
  if (await confirm(t("Remove schedule {label}?", { label }), t("The light does not change."), t("Remove"))) {
    await attempt(t("Schedule {label} was not removed.", { label }), () => schedules.remove(id));
  }
}
