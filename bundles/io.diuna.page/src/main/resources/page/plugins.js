// SPDX-License-Identifier: Apache-2.0
import { readPlugins, reenablePlugin, removePlugin } from "./api.js";
import { uploadPlugin } from "./api-files.js";
import { askPassword, confirm } from "./dialogs.js";
import { byId, setText } from "./dom.js";
import { replaceRows } from "./entries.js";
import { PluginRows, usageText } from "./plugin-rows.js";
import { isAdministrator } from "./session.js";
import { t } from "./texts.js";
import { showProblem, showToast } from "./toasts.js";
import { UploadBar } from "./upload.js";
import { repeatWhileShown } from "./views.js";

/** Loads have no events, so they are read again while the view is shown. They are averages of 5 s. */
const LOAD_INTERVAL_MS = 5000;

/** Filters of the list, by the value of their option. */
const FILTERS = {
  all: () => true,
  own: ({ builtIn }) => !builtIn,
  animations: ({ animations, quarantined }) => animations.length + quarantined.length > 0,
  problems: ({ state, quarantined, usage }) =>
    !["ACTIVE", "STARTING"].includes(state) || quarantined.length > 0 || usage?.warnings.length > 0,
};

/** Shows whether a plugin that was installed runs. */
export function showVerdict({ symbolicName, version, state, reason }) {
  const good = state === "ACTIVE" || state === "STARTING";
  showToast(t("{plugin} {version} is installed.", { plugin: symbolicName, version }), reason ?? "", good ? "info" : "error");
}

/** Asks whether a plugin with these animations shall be removed. */
export function confirmRemoval(name, animations) {
  const effect =
    animations.length > 0
      ? t("Zones that play {animations} fade to their solid colour. Their settings are kept.", { animations: animations.join(", ") })
      : t("It provides no animation, so the light does not change.");
  return confirm(t("Remove {name}?", { name }), effect, t("Remove"));
}

/** Plugin panel, for the administrator. */
export class Plugins {
  #onChanged;
  #shown = null;
  #plugins = [];
  #rows = new PluginRows();
  #panel = byId("plugin-section");
  #login = byId("plugins-login");
  #list = byId("plugin-list");
  #search = byId("plugin-search");
  #filter = byId("plugin-filter");
  #bar = new UploadBar(byId("plugin-upload"));

  /** `onChanged` is called after each action of the user. */
  constructor(onChanged) {
    this.#onChanged = onChanged;
    this.#login.addEventListener("click", () => askPassword());
    byId("upload-plugin").addEventListener("click", () => byId("jar").click());
    byId("jar").addEventListener("change", (event) => {
      this.#upload([...event.target.files]);
      event.target.value = "";
    });
    this.#search.addEventListener("input", () => this.#render());
    this.#filter.addEventListener("change", () => this.#render());
    this.#acceptDrops();
    repeatWhileShown("plugins", LOAD_INTERVAL_MS, () => this.refresh());
  }

  /** Reads the plugins if the administrator is logged in. */
  async refresh() {
    this.#login.hidden = isAdministrator();
    byId("plugins-hint").hidden = isAdministrator();
    byId("plugins-body").hidden = !isAdministrator();
    if (!isAdministrator()) return;
    this.#plugins = await readPlugins();
    for (const plugin of this.#plugins) this.#rows.record(plugin);
    this.#rows.keep(new Set(this.#plugins.map(({ symbolicName }) => symbolicName)));
    this.#render();
  }

  #render() {
    const words = this.#search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const chosen = this.#plugins
      .filter(FILTERS[this.#filter.value])
      .filter((plugin) => words.every((word) => textOf(plugin).includes(word)))
      .toSorted((one, other) => one.builtIn - other.builtIn || one.symbolicName.localeCompare(other.symbolicName));
    const outline = JSON.stringify(chosen.map((plugin) => ({ ...plugin, usage: [usageText(plugin.usage), plugin.usage?.warnings] })));
    if (outline === this.#shown) return;
    this.#shown = outline;
    const counts = { shown: chosen.length, all: this.#plugins.length };
    setText(byId("plugin-count"), chosen.length === 0 ? t("No plugin matches.") : t("{shown} of {all}", counts));
    const rows = chosen.map((plugin) =>
      this.#rows.row(
        plugin,
        (one, animation) => this.#reenable(one, animation),
        (one) => this.#remove(one),
      ),
    );
    replaceRows(this.#list, rows, byId("upload-plugin"));
  }

  async #reenable({ symbolicName }, animation) {
    const failure = t("{name} was not re-enabled.", { name: animation ?? symbolicName });
    await this.#change(() => reenablePlugin(symbolicName, animation), failure);
  }

  async #remove({ symbolicName, animations }) {
    if (await confirmRemoval(symbolicName, animations)) {
      await this.#change(() => removePlugin(symbolicName), t("The plugin was not removed."));
    }
  }

  async #upload(files) {
    const drop = byId("drop");
    drop.setAttribute("aria-busy", "true");
    for (const file of files) {
      const show = (share) => this.#bar.show(file.name, share, t("checked and warmed up; the old version plays on until then"));
      show(0);
      const plugin = await this.#change(() => uploadPlugin(file, show), t("{file} was rejected.", { file: file.name }));
      if (plugin) showVerdict(plugin);
    }
    this.#bar.hide();
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
  }
}

/** Returns what the search looks at. */
const textOf = ({ symbolicName, animations, file, signer }) =>
  [symbolicName, ...animations, file, signer].filter(Boolean).join(" ").toLowerCase();
