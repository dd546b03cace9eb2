// SPDX-License-Identifier: Apache-2.0
import { readSignals } from "./api-scenes.js";
import { listField, numberField } from "./fields.js";
import { askForm } from "./forms.js";
import { isBinding } from "./signal-binding.js";
import { t } from "./texts.js";

const OSCILLATOR = "oscillator.";

/** Asks for the signal that a number parameter follows, and for the values at both ends of it. Returns the binding, or null. */
export async function askBinding({ label, minimum, maximum, unit }, value) {
  const signals = await readSignals();
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
