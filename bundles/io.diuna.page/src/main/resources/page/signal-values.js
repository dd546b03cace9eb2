// SPDX-License-Identifier: Apache-2.0
import { readSignals } from "./api-scenes.js";
import { setText } from "./dom.js";
import { t } from "./texts.js";

/** Elements that show the value of a signal, with its id. */
const watched = new Map();

/** Shows in an element the live value of a signal, until it gets another text. */
export const watchSignal = (node, signal) => watched.set(node, signal);

export const unwatchSignal = (node) => watched.delete(node);

/** Reads the values of signals while one is seen. Values have no events, like the counters of the status. */
export async function refreshSignals() {
  for (const node of watched.keys()) if (!node.isConnected) watched.delete(node);
  const seen = [...watched].filter(([node]) => node.offsetParent !== null);
  if (seen.length === 0 || document.hidden) return;
  const signals = new Map((await readSignals()).map((signal) => [signal.id, signal]));
  for (const [node, id] of seen) setText(node, followText(id, signals.get(id)));
}

function followText(id, signal) {
  if (!signal) return t("follows {signal}, which no plugin provides", { signal: id });
  const value = [Number(signal.value.toPrecision(3)), signal.unit].filter((part) => part !== "").join(" ");
  return signal.live
    ? t("follows {signal}: {value}", { signal: signal.label, value })
    : t("follows {signal}, which is at rest", { signal: signal.label });
}
