// SPDX-License-Identifier: Apache-2.0
import { readAnimations, readPalettes, readZones } from "./api.js";
import { byId, element } from "./dom.js";
import { ZoneCard } from "./zone-card.js";

/** Cards of all zones. */
export class Zones {
  #liveView;
  #cards = new Map();
  #root = byId("zones");

  constructor(liveView) {
    this.#liveView = liveView;
  }

  /** Reads zones, animations and palettes. A response that is older than a change of the user is ignored. */
  async refresh() {
    const asked = new Map([...this.#cards].map(([id, card]) => [id, card.changeCount]));
    const [zones, animations, palettes] = await Promise.all([readZones(), readAnimations(), readPalettes()]);
    const sorted = animations.toSorted((one, other) => one.label.localeCompare(other.label));
    this.#updateCards(zones);
    for (const zone of zones) {
      const card = this.#cards.get(zone.id);
      const outdated = asked.has(zone.id) && asked.get(zone.id) !== card.changeCount;
      card.update(outdated ? card.zone : zone, sorted, palettes);
    }
    this.#liveView.setZones(zones);
  }

  #updateCards(zones) {
    const ids = zones.map(({ id }) => id);
    if (ids.join("\n") === [...this.#cards.keys()].join("\n") && this.#root.children.length > 0) return;
    const cards = new Map(zones.map((zone) => [zone.id, this.#cards.get(zone.id) ?? this.#open(zone)]));
    for (const [id, card] of this.#cards) if (!cards.has(id)) this.#close(id, card);
    this.#cards = cards;
    this.#root.replaceChildren(...[...cards.values()].map(({ node }) => node));
    if (zones.length === 0) this.#root.append(element("p", { className: "hint" }, "No zones are configured."));
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
