// SPDX-License-Identifier: Apache-2.0
import { readPlugins, reenablePlugin, removePlugin, uploadPlugin } from "./api.js";
import { askPassword, confirm } from "./dialogs.js";
import { byId, element, icon } from "./dom.js";
import { isAdministrator } from "./session.js";
import { showProblem, showToast } from "./toasts.js";

const STATES = {
  ACTIVE: "Active",
  DEGRADED: "Has problems",
  STARTING: "Starting",
  STOPPED: "Stopped",
  QUARANTINED: "Disabled after repeated errors",
  FAILED: "Failed",
};

/** Formats what a plugin uses, coarse enough to stay the same while nothing changes; null if that is next to nothing. */
function usageText(usage) {
  if (!usage) return null;
  const percent = Math.round((usage.renderCpu + usage.callCpu + usage.threadCpu) * 100);
  const megabytes = Math.round(usage.bytesPerSecond / 1e6);
  const parts = [percent > 0 ? `${percent} % of a core` : null, megabytes > 0 ? `allocates ${megabytes} MB/s` : null];
  return parts.filter(Boolean).join(", ") || null;
}

/** Shows whether a plugin that was installed runs. */
export function showVerdict({ symbolicName, version, state, reason }) {
  const good = state === "ACTIVE" || state === "STARTING";
  showToast(`${symbolicName} ${version} is installed.`, reason ?? "", good ? "info" : "error");
}

/** Asks whether a plugin with these animations shall be removed. */
export function confirmRemoval(name, animations) {
  const effect =
    animations.length > 0
      ? `Zones that play ${animations.join(", ")} fade to their solid colour. Their settings are kept.`
      : "It provides no animation, so the light does not change.";
  return confirm(`Remove ${name}?`, effect, "Remove");
}

/** Plugin panel, for the administrator. */
export class Plugins {
  #onChanged;
  #shown = null;
  #panel = byId("plugin-section");
  #login = byId("plugins-login");
  #list = byId("plugin-list");

  /** `onChanged` is called after each action of the user. */
  constructor(onChanged) {
    this.#onChanged = onChanged;
    this.#login.addEventListener("click", () => askPassword());
    byId("upload-plugin").addEventListener("click", () => byId("jar").click());
    byId("jar").addEventListener("change", (event) => {
      this.#upload([...event.target.files]);
      event.target.value = "";
    });
    this.#acceptDrops();
  }

  /** Reads the plugins if the administrator is logged in. */
  async refresh() {
    this.#login.hidden = isAdministrator();
    byId("plugins-hint").hidden = isAdministrator();
    byId("plugins-body").hidden = !isAdministrator();
    if (isAdministrator()) this.#render(await readPlugins());
  }

  #render(plugins) {
    const outline = JSON.stringify(
      plugins.map((plugin) => ({ ...plugin, usage: [usageText(plugin.usage), plugin.usage?.warnings] })),
    );
    if (outline === this.#shown) return;
    this.#shown = outline;
    const sorted = plugins.toSorted(
      (one, other) => one.builtIn - other.builtIn || one.symbolicName.localeCompare(other.symbolicName),
    );
    const focused = this.#list.contains(document.activeElement) ? document.activeElement.ariaLabel : null;
    this.#list.replaceChildren(...sorted.map((plugin) => this.#row(plugin)));
    if (!focused) return;
    const same = [...this.#list.querySelectorAll("button")].find((button) => button.ariaLabel === focused);
    (same ?? byId("upload-plugin")).focus();
  }

  #row(plugin) {
    const { symbolicName, version, state, reason, animations, quarantined, builtIn, signer, usage } = plugin;
    const chip = element("span", { className: "chip" }, STATES[state] ?? state);
    chip.dataset.state = state;
    const provides = animations.length > 0 ? `Provides ${animations.join(", ")}` : "Provides no animation";
    const signed = signer ? `Signed by ${signer}` : null;
    const origin = builtIn ? "Part of Diuna" : plugin.file;
    const about = [`Version ${version}`, provides, origin, signed, usageText(usage)].filter(Boolean).join(" · ");
    const text = element(
      "div",
      {},
      element("h3", {}, element("span", {}, symbolicName), chip),
      element("p", { className: "muted" }, about),
    );
    const disabled = quarantined.map((one) => `${one.animation} is disabled: ${one.reason}`);
    for (const line of disabled.length > 0 ? disabled : [reason]) {
      if (line) text.append(element("p", { className: "reason" }, line));
    }
    for (const line of usage?.warnings ?? []) text.append(element("p", { className: "reason" }, line));
    const actions = element("div", { className: "actions" });
    const several = quarantined.length > 1 ? quarantined : [];
    for (const { animation } of several)
      actions.append(this.#action("enable", `Re-enable ${animation}`, () => this.#reenable(plugin, animation)));
    if (state === "QUARANTINED" || quarantined.length > 0)
      actions.append(this.#action("enable", several.length > 0 ? "Re-enable all" : "Re-enable", () => this.#reenable(plugin)));
    if (!builtIn) actions.append(this.#action("remove", "Remove", () => this.#remove(plugin)));
    for (const button of actions.children) button.ariaLabel = `${button.textContent} ${symbolicName}`;
    return actions.children.length > 0 ? element("li", {}, text, actions) : element("li", {}, text);
  }

  #action(name, label, onclick) {
    return element("button", { type: "button", className: "button", onclick }, icon(name), element("span", {}, label));
  }

  async #reenable({ symbolicName }, animation = null) {
    const failure = `${animation ?? "The plugin"} was not re-enabled.`;
    await this.#change(() => reenablePlugin(symbolicName, animation), failure);
  }

  async #remove({ symbolicName, animations }) {
    if (await confirmRemoval(symbolicName, animations)) {
      await this.#change(() => removePlugin(symbolicName), "The plugin was not removed.");
    }
  }

  async #upload(files) {
    const drop = byId("drop");
    drop.setAttribute("aria-busy", "true");
    for (const file of files) {
      const plugin = await this.#change(() => uploadPlugin(file), `${file.name} was rejected.`);
      if (plugin) showVerdict(plugin);
    }
    drop.removeAttribute("aria-busy");
  }

  /** Runs an action, shows its error if it fails, and refreshes. Returns the response of the server, or null. */
  async #change(action, failure) {
    try {
      return await action();
    } catch (problem) {
      showProblem(problem, failure);
      return null;
    } finally {
      this.#onChanged();
    }
  }

  #acceptDrops() {
    let depth = 0;
    const highlight = () => this.#panel.classList.toggle("dropping", depth > 0);
    const carriesFiles = (event) => isAdministrator() && event.dataTransfer.types.includes("Files");
    this.#panel.addEventListener("dragenter", (event) => {
      if (!carriesFiles(event)) return;
      depth++;
      highlight();
    });
    this.#panel.addEventListener("dragleave", () => {
      depth = Math.max(0, depth - 1);
      highlight();
    });
    this.#panel.addEventListener("drop", (event) => {
      depth = 0;
      highlight();
      if (carriesFiles(event)) this.#upload([...event.dataTransfer.files]);
    });
    // Elsewhere, the browser would open a dropped file instead of the page.
    for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
  }
}
