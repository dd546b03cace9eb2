// SPDX-License-Identifier: Apache-2.0
import { liftQuarantine, readPlugins, removePlugin, signedIn, signOut, uploadPlugin } from "./api.js";
import { askPassword, confirm } from "./dialogs.js";
import { byId, element, icon, setText } from "./dom.js";
import { showProblem, showToast } from "./toasts.js";

const STATES = {
  ACTIVE: "Active",
  STARTING: "Starting",
  STOPPED: "Stopped",
  QUARANTINED: "Quarantined",
  FAILED: "Failed",
};

/** The panel of the plugins, for the administrator. */
export class Plugins {
  #onChanged;
  #shown = null;
  #panel = byId("plugins");
  #lock = byId("plugins-lock");
  #list = byId("plugin-list");

  /** `onChanged` is called when plugins were added, removed or set free. */
  constructor(onChanged) {
    this.#onChanged = onChanged;
    this.#lock.addEventListener("click", () => (signedIn() ? this.#leave() : this.#enter()));
    byId("choose-jar").addEventListener("click", () => byId("jar").click());
    byId("jar").addEventListener("change", (event) => {
      this.#upload([...event.target.files]);
      event.target.value = "";
    });
    this.#acceptDrops();
  }

  /** Reads the plugins if the panel is unlocked. */
  async refresh() {
    this.#showLock();
    if (!signedIn()) return;
    try {
      this.#render(await readPlugins());
    } catch (problem) {
      if (problem.status !== 401) throw problem;
      this.#leave();
    }
  }

  async #enter() {
    if (await askPassword()) this.#onChanged();
  }

  #leave() {
    signOut();
    this.#shown = null;
    this.#list.replaceChildren();
    this.#showLock();
  }

  #showLock() {
    setText(this.#lock.querySelector("span"), signedIn() ? "Lock" : "Unlock");
    byId("plugins-hint").hidden = signedIn();
    byId("plugins-body").hidden = !signedIn();
  }

  #render(plugins) {
    const outline = JSON.stringify(plugins);
    if (outline === this.#shown) return;
    this.#shown = outline;
    const sorted = plugins.toSorted(
      (one, other) => one.builtIn - other.builtIn || one.symbolicName.localeCompare(other.symbolicName),
    );
    const focused = this.#list.contains(document.activeElement) ? document.activeElement.ariaLabel : null;
    this.#list.replaceChildren(...sorted.map((plugin) => this.#row(plugin)));
    if (!focused) return;
    const same = [...this.#list.querySelectorAll("button")].find((button) => button.ariaLabel === focused);
    (same ?? byId("choose-jar")).focus();
  }

  #row(plugin) {
    const { symbolicName, version, state, reason, animations, builtIn } = plugin;
    const chip = element("span", { className: "chip" }, STATES[state] ?? state);
    chip.dataset.state = state;
    const brings = animations.length > 0 ? `Brings ${animations.join(", ")}` : "Brings no animation";
    const about = [`Version ${version}`, brings, builtIn ? "Part of Diuna" : plugin.file].filter(Boolean).join(" · ");
    const text = element(
      "div",
      {},
      element("h3", {}, element("span", {}, symbolicName), chip),
      element("p", { className: "muted" }, about),
    );
    if (reason) text.append(element("p", { className: "reason" }, reason));
    const actions = element("div", { className: "actions" });
    if (state === "QUARANTINED") actions.append(this.#action("lift", "Lift quarantine", () => this.#lift(plugin)));
    if (!builtIn) actions.append(this.#action("remove", "Remove", () => this.#remove(plugin)));
    for (const button of actions.children) button.ariaLabel = `${button.textContent} ${symbolicName}`;
    return actions.children.length > 0 ? element("li", {}, text, actions) : element("li", {}, text);
  }

  #action(name, label, onclick) {
    return element("button", { type: "button", className: "button", onclick }, icon(name), element("span", {}, label));
  }

  async #lift({ symbolicName }) {
    await this.#change(() => liftQuarantine(symbolicName), "The quarantine was not lifted.");
  }

  async #remove({ symbolicName, animations }) {
    const effect =
      animations.length > 0
        ? `Zones that play ${animations.join(", ")} fade to their static colour. Their choice is kept.`
        : "It brings no animation, so no light changes.";
    if (await confirm(`Remove ${symbolicName}?`, effect, "Remove")) {
      await this.#change(() => removePlugin(symbolicName), "The plugin was not removed.");
    }
  }

  async #upload(files) {
    const drop = byId("drop");
    drop.setAttribute("aria-busy", "true");
    for (const file of files) {
      const plugin = await this.#change(() => uploadPlugin(file), `${file.name} was not taken.`);
      if (!plugin) continue;
      const good = plugin.state === "ACTIVE" || plugin.state === "STARTING";
      const said = `${plugin.symbolicName} ${plugin.version} is installed.`;
      showToast(said, plugin.reason ?? "", good ? "info" : "error");
    }
    drop.removeAttribute("aria-busy");
  }

  /** Does it; says why if it fails; and reads everything anew. Returns the server's answer, if there is one. */
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
    const lift = () => this.#panel.classList.toggle("dropping", depth > 0);
    const carriesFiles = (event) => signedIn() && event.dataTransfer.types.includes("Files");
    this.#panel.addEventListener("dragenter", (event) => {
      if (!carriesFiles(event)) return;
      depth++;
      lift();
    });
    this.#panel.addEventListener("dragleave", () => {
      depth = Math.max(0, depth - 1);
      lift();
    });
    this.#panel.addEventListener("drop", (event) => {
      depth = 0;
      lift();
      if (carriesFiles(event)) this.#upload([...event.dataTransfer.files]);
    });
    // Everywhere else a dropped file would replace the page.
    for (const kind of ["dragover", "drop"]) addEventListener(kind, (event) => event.preventDefault());
  }
}
