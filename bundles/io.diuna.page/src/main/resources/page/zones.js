// SPDX-License-Identifier: Apache-2.0
import { readAnimations, readPalettes, readZones } from "./api.js";
import { byId, element } from "./dom.js";
import { known, learn, onKnown } from "./known.js";
import { t } from "./texts.js";
import { ZoneCard } from "./zone-card.js";

/** Cards of all zones. */
export class Zones {
  #liveView;
  #targets;
  #cards = new Map();
  #root = byId("zones");

  /** `targets` changes several zones at a time. */
  constructor(liveView, targets) {
    this.#liveView = liveView;
    this.#targets = targets;
    onKnown(["zones", "strips"], () => this.#render());
  }

  /** Reads zones, animations and palettes. A response that is older than a change of the user is ignored. */
  async refresh() {
    const asked = new Map([...this.#cards].map(([id, card]) => [id, card.changeCount]));
    const askedTogether = this.#targets.changeCount;
    const [zones, animations, palettes] = await Promise.all([readZones(), readAnimations(), readPalettes()]);
    learn(
      "animations",
      animations.toSorted((one, other) => one.label.localeCompare(other.label)),
    );
    learn("palettes", palettes);
    const present = (zone) => {
      const card = this.#cards.get(zone.id);
      const isOutdated = asked.has(zone.id) && asked.get(zone.id) !== card?.changeCount;
      return isOutdated || askedTogether !== this.#targets.changeCount ? (card?.zone ?? zone) : zone;
    };
    learn("zones", zones.map(present));
    this.#liveView.setZones(zones);
  }

  #render() {
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
