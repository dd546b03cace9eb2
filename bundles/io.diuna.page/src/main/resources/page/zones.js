// SPDX-License-Identifier: Apache-2.0
import { readZones } from "./api.js";
import { byId, element } from "./dom.js";
import { isKnown, known, learn, onKnown } from "./known.js";
import { t } from "./texts.js";
import { ZoneCard } from "./zone-card.js";

/** Cards of all zones. */
export class Zones {
  #liveView;
  #countTogether;
  #cards = new Map();
  #root = byId("zones");

  /** `countTogether` returns the change counter of what changes several zones at a time. */
  constructor(liveView, countTogether) {
    this.#liveView = liveView;
    this.#countTogether = countTogether;
    onKnown(["zones", "animations", "palettes", "strips"], () => this.#render());
  }

  /** Reads the zones. A response that is older than a change of the user is ignored. */
  async refresh() {
    const asked = new Map([...this.#cards].map(([id, card]) => [id, card.changeCount]));
    const askedTogether = this.#countTogether();
    const zones = await readZones();
    const present = (zone) => {
      const card = this.#cards.get(zone.id);
      const isOutdated = asked.has(zone.id) && asked.get(zone.id) !== card?.changeCount;
      return isOutdated || askedTogether !== this.#countTogether() ? (card?.zone ?? zone) : zone;
    };
    learn("zones", zones.map(present));
    this.#liveView.setZones(zones);
  }

  #render() {
    if (!isKnown("zones", "animations", "palettes")) return;
    const zones = known("zones");
    this.#updateCards(zones);
    for (const zone of zones) this.#cards.get(zone.id).update(zone);
  }

  #updateCards(zones) {
    const ids = zones.map(({ id }) => id);
    if (ids.join("\n") === [...this.#cards.keys()].join("\n") && this.#root.children.length > 0) return;
    const cards = new Map(zones.map((zone) => [zone.id, this.#cards.get(zone.id) ?? this.#open(zone)]));
    for (const [id, card] of this.#cards) if (!cards.has(id)) this.#close(id, card);
    this.#cards = cards;
    this.#root.replaceChildren(...[...cards.values()].map(({ node }) => node));
    if (zones.length === 0) this.#root.append(element("p", { className: "hint" }, t("No zones are configured.")));
  }

  #open(zone) {
    const card = new ZoneCard(zone);
    this.#liveView.addPreview(card.preview);
    return card;
  }

  #close(id, card) {
    this.#liveView.removePreview(id);
    card.preview.close();
  }
}
