// SPDX-License-Identifier: Apache-2.0
import { element } from "./dom.js";
import { chip, rowButton, rowOf } from "./entries.js";
import { Sparkline } from "./sparkline.js";
import { t } from "./texts.js";

const LEAST_SHARE = 0.002; // of a core; smaller loads look small
const MOST_STEPS = 4;

/** Returns the state of a plugin in words. */
export function pluginState(state) {
  switch (state) {
    case "ACTIVE":
      return t("Active");
    case "DEGRADED":
      return t("Has problems");
    case "STARTING":
      return t("Starting");
    case "STOPPED":
      return t("Stopped");
    case "QUARANTINED":
      return t("Disabled after repeated errors");
    case "FAILED":
      return t("Failed");
    default:
      return state;
  }
}

/** Returns the share of a processor core that a plugin uses, or null if it is not measured. */
const loadOf = ({ usage }) => (usage ? usage.renderCpu + usage.callCpu + usage.threadCpu : null);

/**
 * Rows of the list of plugins. Each keeps what happened to its plugin while the page is open: its load, and the versions and states
 * that it had.
 */
export class PluginRows {
  #loads = new Map();
  #steps = new Map();

  /** Takes what a plugin uses and does now. */
  record(plugin) {
    const { symbolicName, version, state } = plugin;
    const load = loadOf(plugin);
    if (load !== null) {
      const line = this.#loads.get(symbolicName) ?? new Sparkline(LEAST_SHARE);
      this.#loads.set(symbolicName, line);
      line.add(load, t("Load {percent} %", { percent: (load * 100).toFixed(1) }));
    }
    const steps = this.#steps.get(symbolicName) ?? [];
    const step = { version, state };
    if (steps.at(-1)?.version !== version || steps.at(-1).state !== state) this.#steps.set(symbolicName, [...steps, step].slice(-MOST_STEPS));
  }

  /** Forgets plugins that are gone. */
  keep(names) {
    for (const map of [this.#loads, this.#steps]) for (const name of map.keys()) if (!names.has(name)) map.delete(name);
  }

  /** Makes the row of a plugin. `reenable(plugin, animation)` and `remove(plugin)` are called by its buttons. */
  row(plugin, reenable, remove) {
    const { symbolicName, version, state, reason, animations, quarantined, builtIn, signer, usage } = plugin;
    const provides = animations.length > 0 ? t("Provides {animations}", { animations: animations.join(", ") }) : t("Provides no animation");
    const signed = signer ? t("Signed by {signer}", { signer }) : null;
    const origin = builtIn ? t("Part of Diuna") : plugin.file;
    const about = [t("Version {version}", { version }), provides, origin, signed, usageText(usage)].filter(Boolean).join(" · ");
    const title = element("h3", {}, element("span", {}, symbolicName), chip(pluginState(state), state));
    const text = element("div", {}, title, element("p", { className: "muted" }, about));
    const steps = this.#stepsText(symbolicName);
    if (steps) text.append(element("p", { className: "muted swap" }, steps));
    const disabled = quarantined.map(({ animation, reason: why }) => t("{animation} is disabled: {reason}", { animation, reason: why }));
    for (const line of [...(disabled.length > 0 ? disabled : [reason]), ...(usage?.warnings ?? [])]) {
      if (line) text.append(element("p", { className: "reason" }, line));
    }
    const load = this.#loads.get(symbolicName);
    const side = element("div", { className: "actions" }, ...(load ? [load.node] : []), ...buttonsOf(plugin, reenable, remove));
    return rowOf(symbolicName, text, ...(side.children.length > 0 ? [side] : []));
  }

  /** Says what a swap has gone through, such as from one version to the next. */
  #stepsText(name) {
    const steps = this.#steps.get(name) ?? [];
    if (steps.length < 2) return "";
    return steps.map(({ version, state }) => `${version} ${pluginState(state)}`).join(" → ");
  }
}

function buttonsOf(plugin, reenable, remove) {
  const { symbolicName, state, quarantined, builtIn } = plugin;
  const several = quarantined.length > 1 ? quarantined : [];
  const buttons = several.map(({ animation }) =>
    rowButton("enable", t("Re-enable {animation}", { animation }), symbolicName, () => reenable(plugin, animation)),
  );
  if (state === "QUARANTINED" || quarantined.length > 0) {
    const label = several.length > 0 ? t("Re-enable all") : t("Re-enable");
    buttons.push(rowButton("enable", label, symbolicName, () => reenable(plugin, null)));
  }
  if (!builtIn) buttons.push(rowButton("remove", t("Remove"), symbolicName, () => remove(plugin)));
  return buttons;
}

/** Formats what a plugin uses, coarse enough to stay the same while nothing changes; null if that is next to nothing. */
export function usageText(usage) {
  if (!usage) return null;
  const percent = Math.round((usage.renderCpu + usage.callCpu + usage.threadCpu) * 100);
  const megabytes = Math.round(usage.bytesPerSecond / 1e6);
  const parts = [
    percent > 0 ? t("{percent} % of a core", { percent }) : null,
    megabytes > 0 ? t("allocates {megabytes} MB/s", { megabytes }) : null,
  ];
  return parts.filter(Boolean).join(", ") || null;
}
