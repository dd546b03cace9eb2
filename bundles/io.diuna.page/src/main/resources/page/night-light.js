// SPDX-License-Identifier: Apache-2.0
import { cancelNightLight, readNightLight, startNightLight } from "./api-scenes.js";
import { attempt } from "./attempt.js";
import { Countdown } from "./countdown.js";
import { byId } from "./dom.js";
import { choiceField, listField, numberField } from "./fields.js";
import { askForm } from "./forms.js";
import { known } from "./known.js";
import { t } from "./texts.js";
import { warnIfNotSaved } from "./toasts.js";

const OFF = "off";
const STAY = "stay";
const SCENE = "scene";

/** Night light: a slow fade of the master. Its start, the time that is left, and its end. */
export class NightLight {
  #bar = byId("night-bar");
  #running = null;
  #countdown = new Countdown(byId("night-text"), (time) => this.#describe(time));

  constructor() {
    byId("night-start").addEventListener("click", () => this.#ask());
    byId("night-cancel").addEventListener("click", () => this.#cancel());
  }

  async refresh() {
    this.#render(await readNightLight());
  }

  #render(running) {
    this.#running = running;
    this.#bar.hidden = !running;
    if (running) this.#countdown.start(running.remainingMs);
    else this.#countdown.stop();
  }

  #describe(time) {
    const { brightness, off, scene } = this.#running;
    const label = known("scenes").find(({ id }) => id === scene)?.label ?? scene;
    if (scene) return t("Night light: {time} left, then scene {label}", { time, label });
    return off
      ? t("Night light: {time} left, then off", { time })
      : t("Night light: {time} left, then {brightness} %", { time, brightness });
  }

  async #ask() {
    const answer = await askForm({
      title: t("Night light"),
      hint: t("All zones fade slowly. If they are off, they are switched on and get brighter: a light to wake up by."),
      fields: planFields({ minutes: 30, brightness: 0, off: true, scene: null }),
      action: t("Start"),
      save: (values) => startNightLight(planOf(values)),
    });
    if (!answer) return;
    warnIfNotSaved(answer);
    this.#render(answer.running);
  }

  async #cancel() {
    await attempt(t("The night light was not cancelled."), cancelNightLight);
    await this.refresh();
    byId("night-start").focus();
  }
}

/** Fields of the plan of a night light, also of a schedule. */
export function planFields({ minutes, brightness, off, scene }) {
  const scenes = known("scenes");
  const ends = [
    { id: OFF, label: t("Off") },
    { id: STAY, label: t("Stay") },
    { id: SCENE, label: t("Scene") },
  ];
  const list = listField("scene", t("Scene at the end"), scenes, scene);
  const show = (end) => {
    list.node.hidden = end !== SCENE;
  };
  const end = scene ? SCENE : off ? OFF : STAY;
  show(end);
  return [
    numberField("minutes", t("Minutes"), minutes, { min: 1, max: 255, step: 1, required: true }),
    numberField("brightness", t("Brightness at the end, in %"), brightness, { min: 0, max: 100, required: true }),
    choiceField("off", t("Then"), scenes.length > 0 ? ends : ends.slice(0, 2), end, show),
    list,
  ];
}

/** Returns the plan as the server takes it. */
export const planOf = ({ minutes, brightness, off, scene }) => ({
  minutes,
  brightness,
  off: off === OFF,
  ...(off === SCENE ? { scene } : {}),
});
