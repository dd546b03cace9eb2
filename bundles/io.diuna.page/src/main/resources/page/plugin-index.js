// SPDX-License-Identifier: Apache-2.0
import { installPlugin, pluginPicture, readPluginIndex, removePlugin } from "./api.js";
import { byId, element, icon, setText } from "./dom.js";
import { confirmRemoval, showVerdict } from "./plugins.js";
import { isAdministrator } from "./session.js";
import { sizeText } from "./sizes.js";
import { t } from "./texts.js";
import { showProblem } from "./toasts.js";

/** Pause after the last key before the index is searched. */
const TYPING_MS = 250;

const NOT_CONFIGURED = t(
  "No plugin index is configured. Its locations, folders or web addresses, stand in the configuration io.diuna.plugin.index.",
);

/** Names what the chip beside the name of a plugin says, and how it looks. */
function chipOf({ installed, offered, update }) {
  if (update) return [t("Update from {version}", { version: installed }), "DEGRADED"];
  if (installed) return [t("Installed, {version}", { version: installed }), "ACTIVE"];
  return offered ? null : [t("Does not run here"), "FAILED"];
}

/** Plugins of the index, for the administrator: search, installation, update and removal. */
export class PluginIndex {
  #onChanged;
  #shown = null;
  #newest = 0;
  #busy = new Set();
  #search = byId("index-search");
  #again = byId("index-refresh");
  #list = byId("index-list");
  #found = { plugins: [], locations: [] };

  /** `onChanged` is called after each action of the user. */
  constructor(onChanged) {
    this.#onChanged = onChanged;
    let timer = 0;
    this.#search.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.#read(false), TYPING_MS);
    });
    this.#again.addEventListener("click", () => this.#read(true));
  }

  /** Searches for the user, who sees a failure. */
  async #read(isFresh) {
    if (isFresh) this.#again.setAttribute("aria-busy", "true");
    try {
      await this.refresh(isFresh);
    } catch (problem) {
      setText(byId("index-state"), problem.message);
    } finally {
      this.#again.removeAttribute("aria-busy");
    }
  }

  /** Searches again if the administrator is logged in; an answer that was overtaken by a newer one is dropped. */
  async refresh(isFresh = false) {
    if (!isAdministrator()) return;
    const number = ++this.#newest;
    const found = await readPluginIndex(this.#search.value, isFresh);
    if (number !== this.#newest) return;
    this.#found = found;
    this.#render();
  }

  #render() {
    const { plugins, locations } = this.#found;
    setText(byId("index-state"), this.#stateText(plugins, locations));
    this.#search.hidden = this.#again.hidden = locations.length === 0;
    const outline = JSON.stringify([plugins, [...this.#busy]]);
    if (outline === this.#shown) return;
    this.#shown = outline;
    const focused = this.#list.contains(document.activeElement) ? document.activeElement.ariaLabel : null;
    this.#list.replaceChildren(...plugins.map((plugin) => this.#row(plugin)));
    if (!focused) return;
    const name = focused.slice(focused.indexOf(" "));
    const same = [...this.#list.querySelectorAll("button")].find((button) => button.ariaLabel.endsWith(name));
    (same ?? this.#search).focus();
  }

  #stateText(plugins, locations) {
    if (locations.length === 0) return NOT_CONFIGURED;
    const problems = locations.filter(({ problem }) => problem).map(({ problem }) => `${problem}.`);
    if (plugins.length === 0 && problems.length === 0) problems.push(t("No plugin was found."));
    return problems.join("\n");
  }

  #row(plugin) {
    const { name, label, description, homepage, preview } = plugin;
    const chip = chipOf(plugin);
    const title = element("h3", {}, element("span", {}, label));
    if (chip) {
      const node = element("span", { className: "chip" }, chip[0]);
      node.dataset.state = chip[1];
      title.append(node);
    }
    const text = element("div", {}, title);
    if (description) text.append(element("p", {}, description));
    const about = element("p", { className: "muted" }, this.#about(plugin));
    if (homepage) about.append(" · ", element("a", { href: homepage, rel: "noreferrer" }, t("Homepage")));
    text.append(about);
    if (!plugin.offered) text.append(element("p", { className: "reason" }, plugin.versions[0].reason));
    const published = element("div", { className: "published" });
    if (preview) published.append(this.#picture(name, label));
    published.append(text);
    const actions = element("div", { className: "actions" }, ...this.#buttons(plugin));
    return element("li", { "aria-busy": this.#busy.has(name) ? "true" : null }, published, actions);
  }

  #about({ name, author, license, animations, offered, versions }) {
    const version = versions.find((one) => one.version === offered) ?? versions[0];
    return [
      name,
      t("Version {version}", { version: version.version }),
      sizeText(version.size),
      author && t("By {author}", { author }),
      license,
      animations.length > 0 && t("Provides {animations}", { animations: animations.map((one) => one.label).join(", ") }),
      version.signer ? t("Signed by {signer}", { signer: version.signer }) : t("Not signed"),
    ]
      .filter(Boolean)
      .join(" · ");
  }

  #picture(name, label) {
    const picture = element("img", { src: pluginPicture(name), alt: t("Preview of {plugin}", { plugin: label }), loading: "lazy" });
    picture.addEventListener("error", () => picture.remove());
    return picture;
  }

  #buttons(plugin) {
    const { name, offered, installed, update } = plugin;
    if (this.#busy.has(name)) return [this.#button(plugin, "install", t("Working…"), null)];
    const buttons = [];
    if (update) buttons.push(this.#button(plugin, "install", t("Update"), () => this.#install(plugin)));
    if (offered && !installed) buttons.push(this.#button(plugin, "install", t("Install"), () => this.#install(plugin)));
    if (installed) buttons.push(this.#button(plugin, "remove", t("Remove"), () => this.#remove(plugin)));
    return buttons;
  }

  #button({ name }, symbol, text, onclick) {
    const options = { type: "button", className: "button", disabled: onclick === null, onclick };
    const button = element("button", options, icon(symbol), element("span", {}, text));
    button.ariaLabel = `${text} ${name}`;
    return button;
  }

  async #install(plugin) {
    await this.#change(plugin, t("{plugin} was not installed.", { plugin: plugin.label }), async () => showVerdict(await installPlugin(plugin.name)));
  }

  async #remove(plugin) {
    const animations = plugin.animations.map((one) => one.id);
    if (!(await confirmRemoval(plugin.label, animations))) return;
    await this.#change(plugin, t("{plugin} was not removed.", { plugin: plugin.label }), () => removePlugin(plugin.name));
  }

  /** Runs an action on a plugin, which is shown as busy meanwhile, and shows its error if it fails. */
  async #change({ name }, failure, action) {
    this.#busy.add(name);
    this.#render();
    try {
      await action();
    } catch (problem) {
      showProblem(problem, failure);
    } finally {
      this.#busy.delete(name);
      this.#render();
      this.#onChanged();
    }
  }
}
