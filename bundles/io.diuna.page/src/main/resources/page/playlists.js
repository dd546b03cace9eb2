// SPDX-License-Identifier: Apache-2.0
import { playlists } from "./api-scenes.js";
import { attempt, edit } from "./attempt.js";
import { Countdown } from "./countdown.js";
import { confirm } from "./dialogs.js";
import { byId, element, setText } from "./dom.js";
import { known, onKnown } from "./known.js";
import { actionButton, EntryList, iconButton, moveButtons } from "./lists.js";
import { commandRun } from "./playlist-bar.js";
import { askPlaylist } from "./playlist-form.js";
import { t } from "./texts.js";
import { showToast } from "./toasts.js";

/** List of all playlists, with what runs. */
export class Playlists {
  #list = new EntryList(byId("playlist-list"), byId("add-playlist"));
  #countdown = null;

  constructor() {
    byId("add-playlist").addEventListener("click", () => askPlaylist(null));
    onKnown(["scenes", "playlists", "run"], () => this.#render());
    this.#render();
  }

  #render() {
    const { running, reason } = known("run");
    const run = ({ id }) => (running?.playlist === id ? { step: running.step, round: running.round } : null);
    const entries = known("playlists").map((one) => ({
      ...one,
      run: run(one),
      about: aboutText(one),
      names: one.steps.map(({ scene }) => sceneLabel(scene)),
    }));
    const hasScenes = known("scenes").length > 0;
    byId("add-playlist").disabled = !hasScenes;
    const hint = hasScenes ? t("No playlists yet.") : t("A playlist shows scenes one after the other: save some first.");
    setText(byId("playlists-empty"), hint);
    byId("playlists-empty").hidden = entries.length > 0;
    setText(byId("playlist-reason"), reason ?? "");
    byId("playlist-reason").hidden = !reason;
    this.#list.render(entries, (entry) => row(entry, entries));
    this.#countDown(known("run"));
  }

  #countDown({ running, readAt }) {
    this.#countdown?.stop();
    const node = byId("playlist-left");
    if (!running || !node) return;
    this.#countdown = new Countdown(node, (time) => t("{time} left", { time }));
    this.#countdown.start(running.remainingMs - (performance.now() - readAt));
  }
}

function row(entry, entries) {
  const { label, run, about, names } = entry;
  const title = element("h3", {}, element("span", {}, label));
  const text = element("div", {}, title, element("p", { className: "muted" }, about));
  if (run) {
    const chip = element("span", { className: "chip" }, t("Running"));
    chip.dataset.state = "OK";
    title.append(chip);
    const step = t("Step {step} of {count}, {scene}", {
      step: run.step + 1,
      count: names.length,
      scene: names[run.step] ?? "",
    });
    const left = element("span", { id: "playlist-left" });
    text.append(element("p", { className: "running-step" }, step, " · ", left));
  }
  const start = actionButton("play", t("Start"), label, () => command(entry, "start"));
  const running = [
    actionButton("stop", t("Stop"), label, () => command(entry, "stop")),
    actionButton("next", t("Next"), label, () => command(entry, "next")),
  ];
  const order = (ids) => attempt(t("The order was not changed."), () => playlists.order(ids));
  const actions = [
    ...(run ? running : [start]),
    iconButton("edit", t("Edit"), label, () => edit(playlists, entry, askPlaylist)),
    ...moveButtons(entries, entry, order),
    iconButton("remove", t("Remove"), label, () => remove(entry)),
  ];
  return element("li", {}, text, element("div", { className: "actions" }, ...actions));
}

async function command(entry, name) {
  const answer = await commandRun(entry, name);
  if (name === "start" && answer?.reason) showToast(t("{label} does not run.", { label: entry.label }), answer.reason, "error");
}

const sceneLabel = (id) => known("scenes").find((scene) => scene.id === id)?.label ?? t("{scene} (missing)", { scene: id });

function aboutText({ steps, repeat, shuffle, endScene }) {
  const rounds = repeat === 0 ? t("for ever") : repeat === 1 ? t("once") : t("{count} times", { count: repeat });
  const end = endScene ? t("then {scene}", { scene: sceneLabel(endScene) }) : null;
  return [t("Steps: {count}", { count: steps.length }), rounds, shuffle ? t("shuffled") : null, end].filter(Boolean).join(" · ");
}

async function remove({ id, label }) {
  if (await confirm(t("Remove playlist {label}?", { label }), t("If it runs, it stops. Its scenes stay."), t("Remove"))) {
    await attempt(t("Playlist {label} was not removed.", { label }), () => playlists.remove(id));
  }
}
