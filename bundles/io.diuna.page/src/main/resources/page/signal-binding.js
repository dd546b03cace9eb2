// SPDX-License-Identifier: Apache-2.0
import { readSignals } from "./api-scenes.js";
import { element, icon, setText } from "./dom.js";
import { listField, numberField } from "./fields.js";
import { askForm } from "./forms.js";
import { unwatchSignal, watchSignal } from "./signal-values.js";
import { t } from "./texts.js";
import { showProblem } from "./toasts.js";

const OSCILLATOR = "oscillator.";

/** Returns true if the value of a parameter is a binding to a signal. */
export const isBinding = (value) => typeof value === "object" && !Array.isArray(value);

/**
 * Adds to the slider of a number parameter that it can follow a signal: `tools` has the button for it. While it does, the signal
 * with its value stands in the place of the slider, and one tap releases the parameter, which gets its default.
 */
export function followable(declaration, control, onChange) {
  const { label, default: initial } = declaration;
  let value = initial;
  const words = element("p", { className: "follows" });
  const bind = async () => {
    const binding = await askBinding(declaration, value);
    if (binding) onChange(binding);
  };
  const button = (name, text, onclick, ...content) =>
    element("button", { type: "button", className: name, ariaLabel: `${label}: ${text}`, title: text, onclick }, ...content);
  const release = button("button", t("Release"), () => onChange(initial), t("Release"));
  const change = button("button", t("Change"), bind, t("Change"));
  const head = element("div", { className: "field-head" }, element("span", { className: "name" }, label));
  const actions = element("div", { className: "follow-row" }, words, change, release);
  const followed = element("div", { className: "field" }, head, actions);
  const follow = button("icon-button follow", t("Follow a signal"), bind, icon("signal"));
  return {
    node: element("div", {}, control.node, followed),
    tools: [follow],
    set(next) {
      value = next;
      const follows = isBinding(next);
      if (follows && document.activeElement === follow) change.focus();
      follow.classList.toggle("unneeded", follows);
      const hadFocus = followed.contains(document.activeElement);
      control.node.hidden = follows;
      followed.hidden = !follows;
      if (follows) {
        if (words.dataset.signal !== next.signal) setText(words, t("follows {signal}", { signal: next.signal }));
        watchSignal(words, next.signal);
      } else {
        unwatchSignal(words);
        control.set(next);
        if (hadFocus) control.node.querySelector("input").focus();
      }
      words.dataset.signal = follows ? next.signal : "";
    },
  };
}

/** Asks for the signal that a number parameter follows, and for the values at both ends of it. Returns the binding, or null. */
async function askBinding({ label, minimum, maximum, unit }, value) {
  let signals;
  try {
    signals = await readSignals();
  } catch (problem) {
    showProblem(problem, t("The signals cannot be read."));
    return null;
  }
  const before = isBinding(value) ? value : {};
  const options = signals.map(({ id, label: name, live }) => ({
    id,
    label: live ? name : t("{signal} (at rest)", { signal: name }),
  }));
  if (before.signal && !signals.some(({ id }) => id === before.signal)) options.push({ id: before.signal, label: before.signal });
  const bounds = { min: minimum, max: maximum };
  const inUnit = (text) => (unit ? t("{text}, in {unit}", { text, unit }) : text);
  const period = numberField("periodMs", t("Duration of a turn, in milliseconds"), before.periodMs, {
    min: 100,
    max: 3600000,
    placeholder: "4000",
  });
  const show = (signal) => {
    period.node.hidden = !signal.startsWith(OSCILLATOR);
  };
  const fields = [
    listField("signal", t("Signal"), options, before.signal, show),
    numberField("from", inUnit(t("At the smallest value of the signal")), before.from ?? minimum, bounds),
    numberField("to", inUnit(t("At its greatest value")), before.to ?? maximum, bounds),
    numberField("smoothMs", t("Smoothing, in milliseconds"), before.smoothMs, { min: 0, max: 60000, placeholder: "0" }),
    period,
  ];
  show(fields[0].value());
  const hint = t("The number then follows a live signal, such as the bass of the music or the time of day.");
  return askForm({ title: t("{label} follows", { label }), hint, fields, action: t("Follow"), save: async (values) => values });
}
