// SPDX-License-Identifier: Apache-2.0
import { putStrip, readDrivers, readReceivers, readStrips, readZones } from "./api.js";
import { putZone } from "./api-zones.js";
import { byId, element, setText } from "./dom.js";
import { rowButton } from "./entries.js";
import { t } from "./texts.js";
import { showToast } from "./toasts.js";
import { idOf, orderAbove } from "./zone-form.js";

const DEFAULT_PIXELS = 150;

/** Drivers in the order in which they are chosen for a controller that several of them have found. */
const ORDER = ["ddp", "sacn", "artnet"];

/** Sorts by the order of drivers; those that are not in it come last. */
const byOrder = (one, other) => (ORDER.indexOf(one.name) + 1 || Infinity) - (ORDER.indexOf(other.name) + 1 || Infinity) || 0;

/** Label of a driver without the words that all of them have, such as "DDP". */
const protocol = ({ label }) => label.replace(/^Diuna | strip$/g, "");

/** Returns each host once, of the first driver that has found it. */
function merge(drivers, answers) {
  const byHost = new Map();
  answers.forEach(({ value = [] }, index) => {
    for (const receiver of value) if (!byHost.has(receiver.host)) byHost.set(receiver.host, { driver: drivers[index], receiver });
  });
  return [...byHost.values()];
}

/** Adds a zone over a strip that came without one, because a strip of its name was there before. */
async function addZone(id, length) {
  const zones = await readZones();
  const isTaken = zones.some((zone) => zone.id === id || zone.ranges.some(({ strip }) => strip === id));
  if (!isTaken) await putZone(id, { ranges: [{ strip: id, start: 0, length }], order: orderAbove(zones) });
}

/** Search for controllers in the network, with all drivers that can search. Each that is found becomes a strip by one click. */
export class ControllerSearch {
  #asAdministrator;
  #button = byId("find-controllers");
  #state = byId("found-state");
  #list = byId("found-list");

  /** `asAdministrator(failure, action)` runs an action with the administrator's login. */
  constructor(asAdministrator) {
    this.#asAdministrator = asAdministrator;
    this.#button.addEventListener("click", () => this.#search());
  }

  async #search() {
    if (this.#button.ariaBusy) return;
    await this.#asAdministrator(t("The search failed."), async () => {
      // Not disabled during the search, because it would lose the focus.
      this.#button.ariaBusy = "true";
      setText(this.#state, t("Searching the network …"));
      try {
        await this.#searchWith((await readDrivers()).filter(({ searchable }) => searchable).toSorted(byOrder));
      } finally {
        this.#button.ariaBusy = null;
      }
    });
  }

  async #searchWith(drivers) {
    const strips = await readStrips();
    const taken = new Set(strips.map(({ configuration }) => configuration.host));
    const answers = await Promise.allSettled(drivers.map(({ name }) => readReceivers(name)));
    const rows = merge(drivers, answers).map(({ driver, receiver }) => this.#row(driver, receiver, taken));
    const problems = new Set(answers.flatMap(({ reason }) => (reason ? [`${reason.message}.`] : [])));
    const labels = drivers.map(protocol).join(", ");
    const found = rows.length > 0 ? t("{count} found.", { count: rows.length }) : t("No controllers found.");
    const limit = t("Searched with: {drivers}. A controller that is not found is added by its address.", { drivers: labels || "–" });
    setText(this.#state, [found, ...problems, limit].join(" "));
    this.#list.replaceChildren(...rows);
  }

  #row(driver, { host, name, description, pixels: known }, taken) {
    const title = name || host;
    const about = [name && host, description, protocol(driver)].filter(Boolean).join(" · ");
    const text = element("div", {}, element("h3", {}, title), element("p", { className: "muted" }, about));
    if (taken.has(host)) return element("li", {}, text, element("p", { className: "muted" }, t("Is a strip already")));
    const label = t("LEDs of {controller}", { controller: title });
    const pixels = element("input", { type: "number", min: 1, max: 100000, value: known ?? DEFAULT_PIXELS, ariaLabel: label, title: label });
    const add = rowButton("add", t("Add"), title, () => this.#add(driver, host, title, pixels));
    return element("li", {}, text, element("div", { className: "actions found" }, pixels, element("span", {}, t("LEDs")), add));
  }

  async #add(driver, host, title, pixels) {
    await this.#asAdministrator(t("{controller} was not added.", { controller: title }), async () => {
      const ids = (await readStrips()).map(({ id }) => id);
      const base = (idOf(title) || driver.name).slice(0, 58);
      let id = base;
      for (let number = 2; ids.includes(id); number++) id = `${base}-${number}`;
      const length = pixels.valueAsNumber || DEFAULT_PIXELS;
      const strip = await putStrip(id, { driver: driver.name, host, pixels: length });
      await addZone(id, length);
      const good = strip.state === "OK";
      showToast(t("Strip {strip} and a zone over it were added.", { strip: id }), strip.reason ?? "", good ? "info" : "error");
      pixels.closest("li").replaceChildren(element("p", { className: "muted" }, t("{controller} is strip {strip} now.", { controller: title, strip: id })));
    });
  }
}
